import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FileOrder } from './write-file.ts';
import type { Answer } from './writer.ts';

/** Files that are asked for and not written yet, by the numbers of their orders. */
const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (problem: unknown) => void }>();
let orders = 0;
let writer: Worker | undefined;

function failAll(problem: unknown): void {
  for (const { reject } of waiting.values()) reject(problem);
  waiting.clear();
}

function openWriter(): Worker {
  const opened = new Worker(join(process.cwd(), 'src', 'handouts', 'writer.ts'));
  opened.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    // A writer with nothing to do keeps no build from ending.
    if (waiting.size === 0) opened.unref();
    if ('bytes' in answer) asked?.resolve(answer.bytes);
    else asked?.reject(answer.problem);
  });
  opened.on('error', failAll);
  return opened;
}

/** Writes a file in a thread of its own, which draws and packs while pages are made. */
export function writeBeside(order: FileOrder): Promise<Uint8Array> {
  writer ??= openWriter();
  writer.ref();
  const number = (orders += 1);
  writer.postMessage({ number, order });
  return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
}

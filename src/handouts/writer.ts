import { parentPort } from 'node:worker_threads';
import { writeFile, type FileOrder } from './write-file.ts';

/** What a writer answers: the bytes of a file by the number of its order, or what stood in the way. */
export type Answer = { number: number } & ({ bytes: Uint8Array } | { problem: unknown });

/** The thread that writes files beside the build. @see write-beside.ts */
parentPort!.on('message', async ({ number, order }: { number: number; order: FileOrder }) => {
  const answer = await writeFile(order).then(
    (bytes): Answer => ({ number, bytes }),
    (problem: unknown): Answer => ({ number, problem }),
  );
  parentPort!.postMessage(answer);
});

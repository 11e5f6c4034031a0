import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersOf, readHeaders } from './shipped-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A served folder and how to stop serving it. */
export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** How a site is served. */
export interface Serving {
  /** Rewrites a page or a script on its way. */
  change?: (path: string, text: string) => string;
  /** Any that is free where it is not given. */
  port?: number;
  /** How well Brotli packs: at its best, as a CDN does once for all, a story takes half a second, so it is for measuring. */
  quality?: number;
}

/** Serves a built site on a loopback port, compressed, with the headers that are shipped with it. */
export async function serveSite(dir: string, { change, port: listen = 0, quality = 5 }: Serving = {}): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const rules = readHeaders(join(dir, '_headers'));
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    let file = join(dir, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = existsSync(file);
    const type = types[extname(found ? file : '.html')] ?? 'application/octet-stream';
    if (!found) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
      return;
    }
    const compress = !file.endsWith('.woff2');
    const raw = readFileSync(file);
    const text = change && /\.(?:html|js)$/.test(file) ? Buffer.from(change(path, raw.toString('utf8'))) : raw;
    const key = `${path} ${change ? text.toString('utf8') : ''}`;
    let body = packed.get(key);
    if (!body) {
      body = compress ? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }) : text;
      packed.set(key, body);
    }
    response
      .writeHead(200, {
        'Content-Type': type,
        'Cache-Control': 'no-store',
        ...headersOf(rules, path),
        ...(compress ? { 'Content-Encoding': 'br' } : {}),
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(listen, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

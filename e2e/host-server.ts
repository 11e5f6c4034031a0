import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const packages = new URL('../node_modules/', import.meta.url);

/** What hosts of frames include, as they do. */
const scripts: Record<string, URL> = {
  '/pym.js': new URL('pym.js/dist/pym.v1.js', packages),
  '/sidechain.js': new URL('@nprapps/sidechain/dist/sidechain.js', packages),
  '/frames.js': new URL('@newswire/frames/dist/frames.umd.js', packages),
};

/** A site of somebody else, with pages that are made as they are asked for. */
export interface HostSite {
  /** Serves a page, with headers of its own, and says its address. */
  page: (body: string, head?: string, headers?: Record<string, string>) => string;
  close: () => Promise<void>;
}

/** Serves pages from `localhost`, which is another site than `127.0.0.1`, where frames are from. */
export async function serveHost(): Promise<HostSite> {
  const pages: { html: string; headers: Record<string, string> }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const script = scripts[pathname];
    const page = pages[Number(pathname.slice(1) || NaN)];
    if (script) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(script));
    else if (page) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: (body, head = '', headers = {}) => {
      const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title><link rel="icon" href="data:,">${head}<style>body{max-width:40rem;margin:0 auto;padding:0 1rem;font:18px/1.6 Georgia,serif}figure{margin:1.5rem 0}iframe{display:block;border:0}</style></head><body>${body}</body></html>`;
      return `http://localhost:${port}/${pages.push({ html, headers }) - 1}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open for a next request.
        server.closeAllConnections();
      }),
  };
}

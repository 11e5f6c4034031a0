import { entryOf } from './kept-pages.ts';

/** The files that this worker keeps. The build writes it before the script. */
export interface Edition {
  /** Address of the language, with a slash at its end. */
  home: string;
  /** Hash of all digests: it differs between editions. */
  version: string;
  /** SHA-256 of each file in hexadecimal, by address. */
  files: Record<string, string>;
}
declare const edition: Edition;

/** The parts of a service worker's global scope that are used. TypeScript cannot load its types for windows and workers together. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listen: (event: { waitUntil: (done: Promise<void>) => void }) => void): void;
  addEventListener(type: 'message', listen: (event: { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listen: (event: { request: Request; respondWith: (response: Promise<Response>) => void }) => void): void;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
}
const worker = self as unknown as WorkerScope;

const prefix = `ledger-offline:${edition.home}:`;
const name = prefix + edition.version;

const digestOf = async (body: ArrayBuffer) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', body))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Stores a file, from an older edition if its digest is right, else from the site. Throws if the site's digest is wrong. */
async function take(cache: Cache, address: string, digest: string): Promise<void> {
  const fits = async (response: Response | undefined) =>
    response?.ok === true && (await digestOf(await response.clone().arrayBuffer())) === digest ? response : undefined;
  const response =
    (await fits(await caches.match(address, { ignoreVary: true }))) ?? (await fits(await fetch(address, { cache: 'reload' })));
  if (!response) throw new Error(`${address} is not the file of this edition.`);
  await cache.put(address, response);
}

/** Stores the edition completely or not at all; until then the older edition stays in use. */
async function keep(): Promise<void> {
  const cache = await caches.open(name);
  const waiting = Object.entries(edition.files);
  const takeNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await take(cache, ...file);
  };
  try {
    await Promise.all([takeNext(), takeNext(), takeNext(), takeNext()]);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function forgetOthers(): Promise<void> {
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
  await worker.clients.claim();
}

/** Answers a request from the edition, else from the network. Without a network, pages of entries redirect to the story, others to a notice. */
async function answer(request: Request, path: string): Promise<Response> {
  const kept = edition.files[path] === undefined ? undefined : await (await caches.open(name)).match(path, { ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const entry = entryOf(path.slice(edition.home.length));
    return Response.redirect(entry === undefined ? `${edition.home}offline/#missing` : `${edition.home}#${entry}`);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'use') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === 'GET' && origin === location.origin) event.respondWith(answer(request, pathname));
});

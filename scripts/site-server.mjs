import { Buffer } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lookup } from 'mrmime';
import { headersOf, readHeaders } from './header-rules.mjs';

/**
 * How a site is served.
 * @typedef {object} Serving
 * @property {string} [base] path that the site was built for, `/` where it is not given
 * @property {string} [host] 127.0.0.1 where it is not given
 * @property {number} [port] any that is free where it is not given
 * @property {(path: string, text: string) => string} [change] rewrites a page or a script on its way
 * @property {number} [quality] how well Brotli packs, 0 to 11: at its best, as a CDN does once for all, a story takes half a second
 */

/**
 * A served folder and how to stop serving it.
 * @typedef {{ url: string, close: () => Promise<void> }} Served
 */

/**
 * The content type of a file, with the character set of everything that is text.
 * @param {string} path
 */
export function contentType(path) {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|[/+](?:json|xml|javascript)$/.test(type) && !type.startsWith('image/') ? `${type}; charset=utf-8` : type;
}

/**
 * The path that an address asks for; a malformed one is nowhere.
 * @param {string} address
 */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return '/\uFFFD';
  }
}

/** Names that stand in the folder for hosts and tools, and are not part of the site. */
const hidden = /(?:^|[/\\])(?:\.|_headers$)/;

/**
 * What is at a path of a folder: a file, a page that another address has, or nothing.
 * @param {string} dir
 * @param {string} base
 * @param {string} path
 * @returns {{ file?: string, moved?: string }}
 */
function find(dir, base, path) {
  if (`${path}/` === base) return { moved: base };
  if (!path.startsWith(base)) return {};
  const file = join(dir, normalize(path.slice(base.length - 1)));
  const inside = `${file}${sep}`.startsWith(dir + sep) && !hidden.test(file.slice(dir.length));
  if (!inside || !existsSync(file)) return {};
  if (!statSync(file).isDirectory()) return path.endsWith('/') ? {} : { file };
  if (!path.endsWith('/')) return { moved: `${encodeURI(path)}/` };
  const page = join(file, 'index.html');
  return existsSync(page) ? { file: page } : {};
}

/** Closes a server with the connections that browsers keep open for a next request, which would hold it open. */
const closed = (server) =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/**
 * Serves a built site as a host of static sites does: each type by its name, a folder by its page, what is not there with the page that says so,
 * text packed, and the headers of the `_headers` file that is shipped with it.
 * @param {string} folder
 * @param {Serving} [serving]
 * @returns {Promise<Served>} rejects where the port is taken
 */
export async function serveSite(folder, { base = '/', host = '127.0.0.1', port = 0, change, quality = 5 } = {}) {
  const dir = resolve(folder);
  const rules = readHeaders(join(dir, '_headers'));
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  /** @param {Buffer} text @param {string} key */
  const pack = (text, key) => {
    const body = packed.get(key) ?? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    packed.set(key, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { file: found, moved } = find(dir, base, path);
    if (moved !== undefined) {
      response.writeHead(301, { Location: moved + (/\?.*$/.exec(request.url ?? '')?.[0] ?? '') }).end();
      return;
    }
    const lost = join(dir, '404.html');
    const file = found ?? (existsSync(lost) ? lost : undefined);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found');
      return;
    }
    const raw = readFileSync(file);
    const changed = change && /\.(?:html|js)$/.test(file) ? change(path, raw.toString('utf8')) : undefined;
    const text = changed === undefined ? raw : Buffer.from(changed);
    const type = contentType(file);
    const packs = /charset|svg/.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const body = packs ? pack(text, changed ?? `${file} ${statSync(file).mtimeMs}`) : text;
    /** @type {Record<string, string>} */
    const headers = { 'Content-Type': type, 'Content-Length': String(body.length), 'Cache-Control': 'no-store' };
    if (packs) headers['Content-Encoding'] = 'br';
    response.writeHead(found === undefined ? 404 : 200, { ...headers, ...headersOf(rules, path) });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, host, () => done(undefined)));
  const address = server.address();
  const at = typeof address === 'object' ? address?.port : port;
  return { url: `http://${host}:${at}`, close: () => closed(server) };
}

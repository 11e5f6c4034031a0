import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { nodePath } from './runtime.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The path that a request asks for; a malformed one is nowhere. */
function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return '/\uFFFD';
  }
}

/** Serves a folder of files as any static host would. */
function serve(out, port) {
  const dir = resolve(out);
  const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : path;
    let file = join(dir, normalize(inside));
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) {
        response.writeHead(301, { Location: `${path}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const found = file.startsWith(dir + sep) && existsSync(file);
    if (!found) file = join(dir, '404.html');
    response.writeHead(found ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  server.on('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use; set PORT to another one.` : error.message);
    process.exitCode = 1;
  });
  server.listen(port, 'localhost', () => {
    const address = `http://localhost:${port}${base}`;
    const languages = readdirSync(dir).filter((name) => /^[a-z]{2}$/.test(name));
    console.log(
      `\nThe story is served at\n  ${[address, ...languages.map((lang) => `${address}${lang}/`)].join('\n  ')}\n\nCtrl+C stops it.`,
    );
  });
}

try {
  install();
  nodePath();
  if (build()) serve(process.env.OUT_DIR ?? 'dist', Number(process.env.PORT ?? 4321));
  else process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

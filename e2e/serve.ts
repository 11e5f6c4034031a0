import { serveSite } from './static-server.ts';

/** Serves a built site on a port: `node e2e/serve.ts dist 4331`. */
const [dir, port] = process.argv.slice(2);
await serveSite(dir!, { port: Number(port) });

import { buildSite } from './build-site.ts';
import { serveSite } from './static-server.ts';

/** Serves the published story, or with `--invented` builds and serves the story that the engine tests read. */
const invented = process.argv.includes('--invented');
const port = Number(process.argv.at(-1));
const dir = invented ? '.cache/e2e/story' : (process.env.OUT_DIR ?? 'dist');
if (invented) buildSite('e2e/content', dir);
await serveSite(dir, { port });

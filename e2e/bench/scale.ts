import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkStory } from '../../src/story/check/check-story.ts';

/** Builds invented stories of growing size and prints seconds, memory, and the size of the first page: `npm run bench:scale -- 1000 10000`. */
const sizes = process.argv.slice(2).map(Number);
const root = join('.cache', 'e2e', 'scale');

/** Milestones of the invented story, its closing entry among them. */
const own = 5;

/** Writes a story with `count` milestones, the invented ones among them. */
function writeStory(content: string, count: number): void {
  rmSync(content, { recursive: true, force: true });
  cpSync('e2e/content', content, { recursive: true });
  for (const lang of ['zh', 'en']) {
    const model = readFileSync(join(content, 'milestones', lang, 'night-rescue.md'), 'utf8');
    for (let number = 0; number < count - own; number++) {
      const day = String(1 + (number % 28)).padStart(2, '0');
      const month = String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0');
      const year = 1902 + (Math.floor(number / 336) % 28);
      writeFileSync(
        join(content, 'milestones', lang, `entry-${number}.md`),
        model.replace(/^date: .*$/m, `date: "${year}-${month}-${day}"`),
      );
    }
  }
}

/**
 * The heap that Node takes on a machine or in a container of 2 GB, in MB. On a larger one it lets garbage lie until it has filled several
 * gigabytes, and the memory of a build says more of the machine than of the build.
 */
const heap = 1096;

/** Runs Astro's build with the heap of a small machine and watches its memory, where the system tells it. */
async function build(content: string, out: string): Promise<{ seconds: number; megabytes: number }> {
  const begin = performance.now();
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  let kilobytes = 0;
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0));
  }, 100);
  const code = await new Promise<number | null>((done) => child.on('exit', done));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build of ${content} ended with ${code}.`);
  return { seconds: (performance.now() - begin) / 1000, megabytes: kilobytes / 1024 };
}

console.log('milestones   check      build     memory   pages   first page   elements');
for (const size of sizes.length > 0 ? sizes : [1000]) {
  const content = join(root, String(size), 'content');
  const out = join(root, String(size), 'dist');
  writeStory(content, size);
  const begin = performance.now();
  const { problems } = checkStory(resolve(content));
  const checked = (performance.now() - begin) / 1000;
  if (problems.length > 0) throw new Error(problems[0]!.message);
  const { seconds, megabytes } = await build(content, out);
  const html = readFileSync(join(out, 'en', 'index.html'), 'utf8');
  const pages = 1 + (existsSync(join(out, 'en', 'part')) ? readdirSync(join(out, 'en', 'part')).length : 0);
  const elements = html.replace(/<script[\s\S]*?<\/script>/g, '').match(/<[a-z]/g)!.length;
  console.log(
    `${String(size).padStart(10)}${`${checked.toFixed(1)} s`.padStart(8)}${`${seconds.toFixed(1)} s`.padStart(11)}${`${megabytes.toFixed(0)} MB`.padStart(11)}${String(pages).padStart(8)}${`${(Buffer.byteLength(html) / 1024).toFixed(0)} KB`.padStart(13)}${String(elements).padStart(11)}`,
  );
}

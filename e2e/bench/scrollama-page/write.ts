import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const source = 'e2e/bench/scrollama-page';
const events = 40;

/** An event of two short sentences. What it says is of no matter: only its length is measured. */
const event = (index: number) =>
  `<section class="step" data-x="${index}" data-y="${(index * 7) % 23}"><h2>Event ${index + 1}</h2><p>A short text of the length that a card has. The line is drawn as far as here.</p></section>`;

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A story in ${events} events</title>
<link rel="stylesheet" href="page.css">
<script type="module" src="page.js"></script>
</head>
<body>
<header><h1>A story in ${events} events</h1><p>A few words before it begins, as long as most of them are, and then a line that is drawn while you scroll.</p></header>
<main id="scroll">
<figure><svg></svg></figure>
${Array.from({ length: events }, (_, index) => event(index)).join('\n')}
</main>
</body>
</html>
`;

/**
 * Writes the page that the story is measured beside: what most would write with scrollama and d3, of 40 short events, with its style sheet and
 * its script as files. It has the modules of d3 that it uses, not all of d3.
 * @returns its folder
 */
export async function writeScrollamaPage(folder = join('.cache', 'bench', 'scrollama')): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
  copyFileSync(join(source, 'page.css'), join(folder, 'page.css'));
  const build = await rolldown({ input: join(source, 'page.ts'), platform: 'browser' });
  await build.write({ file: join(folder, 'page.js'), format: 'esm', minify: true });
  await build.close();
  return folder;
}

#!/usr/bin/env bash
# Guess: a box with `contain: paint` is painted by itself, so that a browser keeps its painting while something else on the page changes.
# What happens: Chromium keeps the painting of a stacking context only where another layer stands in it. While a page scrolls below a picture
#   that changes, a box of plain text is walked again, element by element, in every frame, and takes longer than one without `contain`. One
#   `position: relative` on what is in the box, which changes nothing to be seen, is that layer: the frames take a fraction of the time.
# Versions: Chromium 153 (@sparticuz/chromium 153.0.0), playwright-core 1.65.1.
# Why it matters: pages whose pictures change while one reads, dashboards and scroll stories, contain their texts to keep them out of that
#   work, and still pay for them in every frame: in one such story more than a third of all painting.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact @sparticuz/chromium@153.0.0 playwright-core@1.65.1
cat > page.mjs <<'JS'
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
console.log(`Chromium ${browser.version()}`);
const words = '<p>The <b>number</b> of <i>people</i> who live in a <a href="#">city</a> is not the number who are registered.</p>';
/** Milliseconds of processor time that painting takes in a frame in which one mark changes above twenty boxes of text that scroll. */
async function painting(style) {
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
  await page.setContent(
    `<style>main { display: grid; } main > * { grid-area: 1 / 1; } svg { position: sticky; top: 0; z-index: 1; } ${style}</style>` +
      `<main><svg width="100" height="20"><path id="mark" d="M0 0H9"/></svg><div>` +
      `<article><div>${words.repeat(6)}</div></article>`.repeat(20),
  );
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
  await page.evaluate(async () => {
    for (let frame = 1; frame <= 120; frame += 1) {
      scrollTo(0, frame * 5);
      document.getElementById('mark').setAttribute('d', `M0 0H${frame}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await session.send('Tracing.end');
  await ended;
  await page.close();
  return events.reduce((sum, { name, tdur = 0 }) => sum + (name === 'Paint' ? tdur : 0), 0) / 1000 / 120;
}
/** The least of five runs in turn, which other work on the machine changes least. */
const styles = ['', 'article { contain: paint; }', 'article { contain: paint; } article > div { position: relative; }'];
const least = styles.map(() => Infinity);
for (let run = 0; run < 5; run += 1)
  for (const [index, style] of styles.entries()) least[index] = Math.min(least[index], await painting(style));
const [plain, contained, layered] = least;
console.log(`painting in a frame, boxes of text:              ${plain.toFixed(3)} ms`);
console.log(`contained:                                       ${contained.toFixed(3)} ms`);
console.log(`contained, and what is in them a layer:          ${layered.toFixed(3)} ms`);
await browser.close();
process.exit(contained > 2 * layered && contained > 0.75 * plain ? 0 : 1);
JS
node page.mjs || { echo 'This has changed.'; exit 1; }

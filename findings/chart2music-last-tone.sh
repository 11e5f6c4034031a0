#!/usr/bin/env bash
# Guess: the tones that chart2music is given as `hertzes` run from the smallest value of a chart to the largest.
# What happens: the last of them is never heard: the largest value sounds as the one before it, and of two tones both ends sound as the first.
# Versions: chart2music 1.20.0, jsdom 26.1.0, Node.js 20 and later.
# Why it matters: a scale of two or three tones, chosen so that a chart is told apart by ear, loses its top without an error.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --save-exact chart2music@1.20.0 jsdom@26.1.0 >/dev/null
cat >tones.mjs <<'JS'
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<div id="chart"></div><div id="said"></div>');
for (const name of ['window', 'document', 'HTMLElement', 'SVGElement', 'HTMLImageElement'])
  Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'desktop' }, configurable: true });
globalThis.AudioContext = class {};
const { c2mChart } = await import('chart2music');
const endsOf = (hertzes) => {
  const heard = [];
  const element = document.createElement('div');
  const cc = document.createElement('div');
  document.body.append(element, cc);
  const { err } = c2mChart({
    type: 'line',
    element,
    cc,
    data: [0, 5, 10],
    audioEngine: { masterGain: 1, playDataPoint: (frequency) => heard.push(frequency) },
    options: { hertzes },
  });
  if (err) throw new Error(err);
  for (const key of ['Home', 'End']) element.dispatchEvent(new window.KeyboardEvent('keydown', { key }));
  return heard;
};
const [three, two] = [endsOf([200, 400, 800]), endsOf([200, 800])];
console.log('chart2music', createRequire(import.meta.url)('./node_modules/chart2music/package.json').version);
console.log('smallest and largest of three tones 200, 400, 800:', three.join(' '));
console.log('smallest and largest of two tones 200, 800:', two.join(' '));
process.exit(three.join() === '200,400' && two.join() === '200,200' ? 0 : 1);
JS
node tones.mjs

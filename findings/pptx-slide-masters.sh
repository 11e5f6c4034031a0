#!/usr/bin/env bash
# Guess: a .pptx written by PptxGenJS declares in [Content_Types].xml the parts that it holds.
# What happens: it declares one slide master for each slide, and holds a single one: with three slides two declarations name no part.
# Versions: pptxgenjs 4.0.1, Node.js 20 and later, jszip 3.10.1.
# Why it matters: tools that check packages count declared parts, and a deck of a hundred slides declares 99 that are not there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --save-exact pptxgenjs@4.0.1 jszip@3.10.1 >/dev/null
cat >deck.mjs <<'JS'
import PptxGenJS from 'pptxgenjs';
import JSZip from 'jszip';
const deck = new PptxGenJS();
for (const text of ['one', 'two', 'three']) deck.addSlide().addText(text, { x: 1, y: 1, w: 4, h: 1 });
const zip = await JSZip.loadAsync(await deck.write({ outputType: 'nodebuffer' }));
const types = await zip.file('[Content_Types].xml').async('string');
const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
const missing = declared.filter((path) => !zip.file(path));
console.log('pptxgenjs', deck.version);
console.log('declared parts that the package does not hold:', missing.join(' '));
process.exitCode = missing.join(' ') === 'ppt/slideMasters/slideMaster2.xml ppt/slideMasters/slideMaster3.xml' ? 0 : 1;
JS
node deck.mjs

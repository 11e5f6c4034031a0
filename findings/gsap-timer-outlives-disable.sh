#!/usr/bin/env bash
# Guess: ScrollTrigger.disable() stops all that ScrollTrigger does by itself, whatever was configured before; config() changes what it is
#   given and nothing else.
# What happens: config() without `syncInterval` forgets the timer that looks for scrolls four times a second, so that disable() cannot stop
#   it: it runs for the life of the page. Without config(), or with config() after disable(), it is stopped.
# Versions: gsap 3.15.0 (ScrollTrigger 3.15.0), jsdom 26.1.0.
# Why it matters: `config({ autoRefreshEvents })` and `config({ ignoreMobileResize })` are in most guides. A page that has switched its
#   triggers off, in an app with several views or for a reader who wants no motion, wakes the processor four times a second for good.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact gsap@3.15.0 jsdom@26.1.0
cat > page.cjs <<'JS'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<body><p>A page</p></body>');
window.scrollTo = () => {};
window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
Object.assign(globalThis, { window, document: window.document, requestAnimationFrame: (run) => setTimeout(run, 16) });
/** The timers that run. */
const timers = new Map();
globalThis.setInterval = (_, ms) => timers.set(timers.size + 1, ms).size;
globalThis.clearInterval = (id) => timers.delete(id);
const { gsap } = require('gsap/dist/gsap.js');
const { ScrollTrigger } = require('gsap/dist/ScrollTrigger.js');
gsap.registerPlugin(ScrollTrigger);
if (process.argv[2] === 'before') ScrollTrigger.config({ ignoreMobileResize: true });
ScrollTrigger.disable();
if (process.argv[2] === 'after') ScrollTrigger.config({ ignoreMobileResize: true });
console.log(timers.size ? `a timer runs every ${[...timers.values()].join()} ms` : 'no timer runs');
process.exit();
JS
echo "gsap $(node -p 'require("./node_modules/gsap/package.json").version'), node $(node --version)"
never=$(node page.cjs never); echo "register, disable:          $never"
before=$(node page.cjs before); echo "register, config, disable:  $before"
after=$(node page.cjs after); echo "register, disable, config:  $after"
[ "$never" = 'no timer runs' ] && [ "$before" = 'a timer runs every 250 ms' ] && [ "$after" = 'no timer runs' ] || { echo 'This has changed.'; exit 1; }

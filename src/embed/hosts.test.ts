import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ampFollow, ampReady } from './amp.ts';
import { heightMessages, type HostNames, type HostMessage, readHost } from './hosts.ts';
import { resizerMessage, resizerReady } from './iframe-resizer.ts';
import { pymMessage } from './pym.ts';
import { wordpressLink, wordpressSecret } from './wordpress.ts';

const src = 'https://ledger.example/embed/en/m/great-fog/';
const alone: HostNames = { src, id: 'm-great-fog' };
const known = { ...alone, secret: 'aB3dE6gH9j', childId: 'graphic-1', resizer: 'iFrameResizer0' };

it('tells a height in the words of every host that hears any frame', () => {
  expect(heightMessages(alone, 720, 600)).toEqual([
    { sentinel: 'amp', type: 'embed-size', height: 720 },
    { 'datawrapper-height': { 'm-great-fog': 720 } },
    `{"src":"${src}","context":"iframe.resize","height":720}`,
    { kind: 'interactive:height', height: 720 },
  ]);
});

it('tells hosts that named the frame first, and iframe-resizer last', () => {
  const messages = heightMessages(known, 720, 600);
  expect(messages.slice(0, 2)).toEqual([{ message: 'height', value: 720, secret: 'aB3dE6gH9j' }, 'pymxPYMxgraphic-1xPYMxheightxPYMx720']);
  expect(messages.at(-1)).toBe('[iFrameSizer]iFrameResizer0:720:600:size');
  expect(messages).toHaveLength(7);
});

it.each([
  ['#?secret=aB3dE6gH9j', 'aB3dE6gH9j'],
  ['#/m/3#?secret=aB3dE6gH9j', 'aB3dE6gH9j'],
  ['#great-fog?secret=aB3dE6gH9j&x=1', 'aB3dE6gH9j'],
  ['#?secret=', undefined],
  ['#?secret=a<b', undefined],
  ['#?secret=a%20b', undefined],
  ['#nosecret=aB3dE6gH9j', undefined],
  [`#?secret=${'a'.repeat(60)}`, undefined],
  ['', undefined],
])('the secret in "%s" is %s', (hash, secret) => {
  expect(wordpressSecret(hash)).toBe(secret);
});

it.each<[string, unknown, HostMessage]>([
  ['WordPress is ready', { message: 'ready', secret: 'aB3dE6gH9j' }, { asksHeight: true }],
  ['WordPress says another secret', { message: 'ready', secret: 'other' }, undefined],
  ['pym.js has another width', 'pymxPYMxgraphic-1xPYMxwidthxPYMx600', { asksHeight: true }],
  ['pym.js means another frame', 'pymxPYMxgraphic-2xPYMxwidthxPYMx600', undefined],
  [
    'pym.js tells where the frame is',
    'pymxPYMxgraphic-1xPYMxviewport-iframe-positionxPYMx1280 800 -1500 320 4500 960',
    { part: { top: 1500, height: 800 } },
  ],
  ['pym.js tells half of it', 'pymxPYMxgraphic-1xPYMxviewport-iframe-positionxPYMx1280 800', undefined],
  ['newswire frames begin', { sentinel: 'amp', type: 'frames-init' }, { asksHeight: true }],
  [
    'AMP tells where the frame is',
    { sentinel: 'amp', type: 'intersection', changes: [{ rootBounds: { top: 0, height: 640 }, boundingClientRect: { top: -300 } }] },
    { part: { top: 300, height: 640 } },
  ],
  ['AMP tells nothing', { sentinel: 'amp', type: 'intersection', changes: [] }, undefined],
  [
    'iframe-resizer begins',
    '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:auto:true:::true:::::',
    { resizer: 'iFrameResizer0' },
  ],
  ['iframe-resizer names the frame in other letters', '[iFrameSizer]图 1:8:false:false:32', { resizer: '图 1' }],
  ['iframe-resizer asks', '[iFrameSizer]resize', { asksHeight: true }],
  [
    'iframe-resizer 5 tells where the frame is',
    '[iFrameSizer]parentInfo:{"iframe":{"top":-900,"height":3000},"document":{"scrollHeight":9000},"viewport":{"width":1280,"height":800}}',
    { part: { top: 900, height: 800 } },
  ],
  [
    'iframe-resizer 4 tells where the frame is',
    '[iFrameSizer]pageInfo:{"clientHeight":800,"offsetTop":1000,"scrollTop":1900}',
    { part: { top: 900, height: 800 } },
  ],
  ['iframe-resizer is forged', '[iFrameSizer]parentInfo:{"iframe":', undefined],
  ['the Guardian scrolls', { kind: 'interactive:scroll', scroll: 420 }, { part: { top: 420, height: 700 } }],
  ['nobody knows a number', { kind: 'interactive:scroll', scroll: NaN }, undefined],
  ['nobody says anything', null, undefined],
])('hears that %s', (_, data, says) => {
  expect(readHost(data, known, 700)).toEqual(says);
});

it('hears nothing of pym.js and WordPress where they gave no name', () => {
  expect(readHost('pymxPYMxundefinedxPYMxwidthxPYMx600', alone, 700)).toBeUndefined();
  expect(readHost({ message: 'ready' }, alone, 700)).toBeUndefined();
});

it('survives any message, and learns only finite numbers from it', () => {
  const cyclic: Record<string, unknown> = { sentinel: 'amp', type: 'intersection' };
  cyclic.changes = [cyclic];
  expect(readHost(cyclic, known, 700)).toBeUndefined();
  const text = fc.oneof(
    fc.string(),
    fc.string().map((end) => `[iFrameSizer]${end}`),
    fc.json().map((json) => `[iFrameSizer]parentInfo:${json}`),
    fc.string().map((end) => `pymxPYMxgraphic-1xPYMxviewport-iframe-positionxPYMx${end}`),
  );
  const amp = fc.anything().map((changes) => ({ sentinel: 'amp', type: 'intersection', changes: [changes] }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), text, amp), (data) => {
      const says = readHost(data, known, 700);
      if (says && 'part' in says) expect(Number.isFinite(says.part.top) && Number.isFinite(says.part.height)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('speaks the words that hosts wait for', () => {
  expect([ampReady.type, ampFollow.type, resizerReady]).toEqual(['embed-ready', 'send-intersections', '[iFrameResizerChild]Ready']);
  expect(resizerMessage('a', 10, 20, 'parentInfo')).toBe('[iFrameSizer]a:10:20:parentInfo');
  expect(pymMessage('a', 'scrollToChildPos', 40)).toBe('pymxPYMxaxPYMxscrollToChildPosxPYMx40');
  expect(wordpressLink('s', src)).toEqual({ message: 'link', value: src, secret: 's' });
});

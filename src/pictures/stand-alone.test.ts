import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../charts/items/sample-pictures.ts';
import type { Mark } from '../charts/mark.ts';
import { checkStory } from '../story/check/check-story.ts';
import { compileStories } from '../story/compile-story.ts';
import { chartPicture } from './chart-picture.ts';
import { pictureFaces } from './faces.ts';
import { standAlone } from './stand-alone.ts';

const faces = await pictureFaces();
const root = resolve(import.meta.dirname, '../..');
const size = { width: 1200, height: 860 };
const stories = ['content', 'e2e/content'].flatMap((dir) =>
  compileStories(checkStory(resolve(root, dir)).draft, '/').map((story) => ({ dir, lang: story.lang, story })),
);
const path = (name: string, more: Mark['attrs'] = {}): Mark => ({ key: 'a', tag: 'path', attrs: { class: name, d: 'M0 0H9', ...more } });
const text = (name: string, children: Mark[]): Mark => ({ key: 'a', tag: 'text', attrs: { class: name, 'font-size': 20 }, children });
const run = (words: string, more: Mark['attrs'] = {}): Mark => ({ key: words, tag: 'tspan', attrs: more, text: words });

/** What librsvg, Inkscape or a machine without our faces would draw in another way than a browser. */
const unsure =
  /<(text|tspan|style|use|image|foreignObject|filter|mask)\b|\s(class|style|font-[a-z]+|paint-order|vector-effect|text-anchor|dominant-baseline|data-[a-z]+)=|#[\da-f]{8}\b|#[\da-f]{3}"|rgba|currentColor|color-mix|var\(|calc\(|NaN|undefined/i;

describe('a chart that leaves the page', () => {
  it('has the colours of its style sheets as attributes, those that are mixed, nested and handed down too', () => {
    expect(standAlone([path('tile')], 'tiles', faces)).toBe('<path d="M0 0H9" fill="#f3d9ce" stroke="#c8402f" stroke-width="1"/>');
    const row: Mark = {
      key: 'r',
      tag: 'g',
      attrs: { class: 'counts-row told' },
      children: [{ key: 'd', tag: 'g', attrs: { class: 'drawing' }, children: [path('unsure')] }],
    };
    expect(standAlone([row], 'counts', faces)).toContain('<path d="M0 0H9" fill="none" stroke="#c8402f" stroke-opacity="0.45"');
    const label: Mark = { key: 'l', tag: 'g', attrs: { class: 'label other' }, children: [path('leader')] };
    expect(standAlone([label], 'line', faces)).toContain('stroke="#8a5e10"');
    expect(standAlone([path('area')], 'line', faces)).toContain('fill="#1d1b18" fill-opacity="0.078"');
  });

  it('draws a stroke that does not scale as thin as it is seen', () => {
    const people: Mark = {
      key: 'p',
      tag: 'g',
      attrs: { class: 'people', transform: 'translate(1 2) scale(4)' },
      children: [path('sure told')],
    };
    expect(standAlone([people], 'waffle', faces)).toContain('stroke-width="0.5"');
  });

  it('has its texts as outlines, with their words in a title and a gap before the unit', () => {
    const svg = standAlone([text('number', [run('约256'), run('万', { dx: 3 })])], 'list', faces);
    expect(svg).toMatch(/^<g><title>约256 万<\/title>(<path fill="#1d1b18" d="M[^"]+"\/>){2}<\/g>$/);
  });

  it('draws the halo of letters under all of them', () => {
    const svg = standAlone([text('number', [run('7'), run('%')])], 'dot-plot', faces);
    expect(svg.match(/<path (stroke|fill)=/g)).toEqual(['<path stroke=', '<path stroke=', '<path fill=', '<path fill=']);
  });

  it('has no mark that cannot be seen', () => {
    expect(standAlone([path('tile', { opacity: 0 })], 'tiles', faces)).toBe('');
  });

  it.each(Object.entries(kinds).flatMap(([kind, row]) => (row ? [{ kind, row }] : [])))(
    'uses nothing that a viewer may lack: $kind',
    ({ kind, row }) => {
      expect(standAlone(row.draw([1, 2, 3], ['1904', '1905', '1906'], 0).marks, kind, faces)).not.toMatch(unsure);
    },
  );

  it.each(stories)('uses nothing that a viewer may lack, in any chart of $dir in $lang', ({ story }) => {
    for (const { id, scene } of story.scenes) {
      if (scene.kind === 'strip') continue;
      expect(chartPicture(story, id, scene, size, 'example.org', faces), id).not.toMatch(unsure);
    }
  });
});

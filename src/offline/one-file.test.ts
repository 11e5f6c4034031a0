import { expect, it } from 'vitest';
import { undrawn, withSharedData } from './one-file.ts';

it('a page that its script draws keeps its charts and words, without marks and the links over them', () => {
  const html =
    '<svg class="picture"><title>Ships</title><g class="marks"><g><path d="M0 0"></path></g><text>9</text></g></svg><div class="targets" data-rows="/#"><a>9</a></div><p>Words</p>';
  expect(undrawn(html)).toBe(
    '<svg class="picture"><title>Ships</title><g class="marks"></g></svg><div class="targets" data-rows="/#"></div><p>Words</p>',
  );
});

it('data of a chart that the story holds is named in other pages, and stays where it differs', () => {
  const page = (name: string, json: string) =>
    `<figure class="chart line" data-chart="${name}"><svg></svg><script type="application/json">${json}</script></figure>`;
  const shared = new Map([
    ['ships', '{"a":1}'],
    ['lamps', '{"b":2}'],
  ]);
  expect(withSharedData(page('ships', '{"a":1}') + page('lamps', '{"b":3}'), shared)).toBe(
    page('ships', '').replace('json">', 'json" data-of="ships">') + page('lamps', '{"b":3}'),
  );
});

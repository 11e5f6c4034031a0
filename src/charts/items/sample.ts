import type { ItemsData, Item } from './data.ts';

/** An invented item for tests of charts of items. */
export const sampleItem = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  digits: '40',
  unit: 'lamps',
  label: `Lamps counted as ${id}`,
  when: '1904',
  caption: '1904',
  note: '',
  who: 'The keeper',
  tone: 'told',
  measure: 'count',
  low: 40,
  high: 40,
  certainty: 'point',
  from: 1904,
  to: 1905,
  ...more,
});

/** Invented data for tests of charts of items. */
export const sampleData = (items: Item[], cues: Record<string, string[]>, more: Partial<ItemsData> = {}): ItemsData => ({
  items: Object.fromEntries(items.map((item) => [item.id, item])),
  cues,
  captions: {},
  ...more,
});

import { yearOf } from '../../locales/edtf-parts.ts';
import { domainOf } from '../scales.ts';
import type { LineData } from './data.ts';

const format = { divide: 1, suffix: '', separator: ',' };

/** A line of these values, one a key. */
export function lineOf(values: number[], keys: string[], baseline: number): LineData {
  const points = values.map((y, index) => ({
    address: `s/${keys[index]!}`,
    x: yearOf(keys[index]!),
    y,
    digits: String(y),
    unit: 'u',
    caption: '',
    when: keys[index]!,
  }));
  const domain = domainOf(
    values.map((low) => ({ low })),
    baseline,
    0.16,
  );
  const span: [number, number] = [points[0]!.x, points.at(-1)!.x + 1];
  return {
    span,
    baseline,
    lines: [{ id: 's', points, breaks: [], gaps: [] }],
    comparison: [],
    others: {},
    cues: { all: { through: points.at(-1)!.x, domain, levels: [], claims: [], points: [] } },
    more: '{count} more',
    format,
    times: [{ value: span[0], label: 'first', major: true }],
  };
}

import type { CorrectedSize, CorrectionRow } from '../../schemas/correction.ts';
import type { Draft } from '../read/draft.ts';

/** One side of a correction as a table holds it: `more-than 116`, `disputed`. */
export const worded = (size: CorrectionRow['old']) => {
  if ('status' in size) return size.status;
  return size.qualifier === 'exact' ? String(size.value) : `${size.qualifier} ${size.value}`;
};

/** The current values of rows with their qualifiers, as text, by address. */
export function sizes(draft: Draft): Map<string, string> {
  const rows = [
    ...draft.figures.rows.map(({ value: { id, value, qualifier } }) => ({ address: id, value, qualifier })),
    ...draft.series.flatMap(({ id, table }) =>
      table.rows.map(({ value: { key, value, qualifier } }) => ({
        address: `${id}/${key}`,
        value,
        qualifier: qualifier || ('exact' as const),
      })),
    ),
  ];
  return new Map(
    rows.flatMap(({ address, value, qualifier }) =>
      typeof value === 'number' ? [[address, worded({ value, qualifier: qualifier as CorrectedSize['qualifier'] })] as const] : [],
    ),
  );
}

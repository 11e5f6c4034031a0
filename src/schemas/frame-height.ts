import { z } from 'zod';

/** Widths, in CSS pixels, at which framed documents are measured. */
export const frameWidths = [320, 360, 480, 600, 768, 960] as const;

/** Heights of a document by width, in CSS pixels, widths ascending: `[[320, 980], [480, 860]]`. */
export type HeightTable = readonly (readonly [width: number, height: number])[];

const height = z
  .string()
  .regex(/^(?:[4-9]\d|[1-9]\d{2,3}|1\d{4})$/, 'is not a height in pixels\nMeasure it anew: npm run heights.')
  .transform(Number);

/** One row of `heights.csv`: the height of a framed document at each width, measured in a browser by `npm run heights`. */
export const frameHeightSchema = z.strictObject({
  lang: z.string(),
  kind: z.enum(['m', 'charts']),
  id: z.string(),
  ...(Object.fromEntries(frameWidths.map((width) => [`w${width}`, height])) as Record<`w${(typeof frameWidths)[number]}`, typeof height>),
});
export type FrameHeightRow = z.output<typeof frameHeightSchema>;

/** Twentieths of a point, in which sheets are measured. */
const inch = 72 * 20;
/** A length in millimetres as a sheet measures it. */
export const millimetres = (length: number) => Math.round((length / 25.4) * inch);

/** Papers of the world, width and height in twentieths of a point. */
export const papers = {
  a4: { width: millimetres(210), height: millimetres(297) },
  letter: { width: Math.round(8.5 * inch), height: 11 * inch },
};
export type Paper = keyof typeof papers;

/** Space around the text of a sheet. */
export const margin = millimetres(20);

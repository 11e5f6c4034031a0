import encodeQR from 'qr';

/**
 * A text as the rows of a QR code, quiet zone of 4 modules included: whether each module is dark.
 * @see ISO/IEC 18004
 */
export const qrModules = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: 4 });

/**
 * A text as a QR code: an SVG path to be filled, with one unit a module and a box for each run of dark modules in a row, and the width of the
 * square, quiet zone of 4 modules included.
 */
export function qrPath(text: string): { size: number; path: string } {
  const modules = qrModules(text);
  const boxes = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const width = row.indexOf(false, x) - x;
      return [`M${x} ${y}h${width}v1h-${width}z`];
    }),
  );
  return { size: modules.length, path: boxes.join('') };
}

import encodeQR from 'qr';

/**
 * A text as the rows of a QR code, quiet zone of 4 modules included: whether each module is dark.
 * @see ISO/IEC 18004
 */
export const qrModules = (text: string): boolean[][] => encodeQR(text, 'raw', { ecc: 'medium', border: 4 });

/**
 * A text as a QR code: an SVG path with one unit a module, and the width of the square, quiet zone of 4 modules included.
 */
export function qrPath(text: string): { size: number; path: string } {
  const modules = qrModules(text);
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, path };
}

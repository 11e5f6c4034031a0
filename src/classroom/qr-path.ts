import encodeQR from 'qr';

/**
 * A text as a QR code: an SVG path with one unit a module, and the width of the square, quiet zone of 4 modules included.
 * @see ISO/IEC 18004
 */
export function qrPath(text: string): { size: number; path: string } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, path };
}

import encodeQR from 'qr';

/**
 * A text as the path of a QR code, one unit a module, with the quiet border that readers need.
 * @see ISO/IEC 18004
 */
export function qrPath(text: string): { size: number; path: string } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: modules.length, path };
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve('node_modules', '.cache', 'safety-ledger', 'fonts');
const faces = ['chinese-simplified-400', 'chinese-simplified-700', 'latin-400', 'latin-700'];

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${cache}</dir>
  <cachedir>${join(cache, 'cache')}</cachedir>
</fontconfig>
`;

/**
 * Sees to it that browsers of the tests have a Chinese face, without root: Noto Sans SC from npm, unpacked once.
 * Returns the environment that makes it known; empty where the system brings its own (macOS, Windows).
 */
export async function fonts() {
  if (process.platform !== 'linux') return {};
  const file = join(cache, 'fonts.conf');
  if (!existsSync(file)) {
    console.log('Unpacking a Chinese font for the tests …');
    const [{ default: subset }, { create }] = await Promise.all([import('subset-font'), import('fontkitten')]);
    mkdirSync(cache, { recursive: true });
    for (const face of faces) {
      const [, part, weight] = /^(.+)-(\d+)$/.exec(face);
      const packed = readFileSync(resolve('node_modules/@fontsource/noto-sans-sc/files', `noto-sans-sc-${part}-${weight}-normal.woff2`));
      const every = String.fromCodePoint(...create(packed).characterSet);
      writeFileSync(join(cache, `${face}.ttf`), await subset(packed, every, { targetFormat: 'truetype' }));
    }
    writeFileSync(file, configuration);
  }
  return { FONTCONFIG_FILE: file };
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve('node_modules', '.cache', 'safety-ledger', 'fonts');
const faces = ['chinese-simplified-400', 'chinese-simplified-700'];

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${cache}</dir>
  <match target="scan">
    <test name="file" compare="contains"><string>${cache}</string></test>
    <edit name="family" mode="assign"><string>Noto Sans SC</string></edit>
    <edit name="lang" mode="assign"><plus><name>lang</name><langset><string>zh-cn</string></langset></plus></edit>
  </match>
  <match target="pattern">
    <test name="lang" compare="contains"><string>zh</string></test>
    <test name="family"><string>sans-serif</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans SC</string></edit>
  </match>
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
  if (!faces.every((face) => existsSync(join(cache, `${face}.ttf`)))) {
    console.log('Unpacking a Chinese font for the tests …');
    const [{ default: subset }, { create }] = await Promise.all([import('subset-font'), import('fontkitten')]);
    mkdirSync(cache, { recursive: true });
    for (const face of faces) {
      const [, part, weight] = /^(.+)-(\d+)$/.exec(face);
      const packed = readFileSync(resolve('node_modules/@fontsource/noto-sans-sc/files', `noto-sans-sc-${part}-${weight}-normal.woff2`));
      const every = String.fromCodePoint(...create(packed).characterSet);
      writeFileSync(join(cache, `${face}.ttf`), await subset(packed, every, { targetFormat: 'truetype' }));
    }
  }
  writeFileSync(file, configuration);
  return { FONTCONFIG_FILE: file };
}

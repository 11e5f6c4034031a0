import { chromium, testChromium } from './chromium.mjs';
import { fonts } from './fonts.mjs';
import { install } from './install.mjs';
import { environment, nodePath } from './runtime.mjs';

/**
 * Brings what browsers of this project need, packages, a Chromium and a Chinese font, and returns the environment that names them.
 * @param forTests whether a headless shell serves as well as a whole browser
 * Throws one plain sentence where something is not to be had.
 */
export async function tools(forTests = false) {
  install();
  nodePath();
  const [path, faces] = await Promise.all([forTests ? testChromium() : chromium(), fonts()]);
  return environment({ TZ: 'UTC', LANG: 'C.UTF-8', CHROMIUM_PATH: path, ...faces });
}

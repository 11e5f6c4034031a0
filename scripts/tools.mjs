import { chromium } from './chromium.mjs';
import { fonts } from './fonts.mjs';
import { install } from './install.mjs';
import { environment, nodePath } from './runtime.mjs';

/**
 * Brings what browsers of this project need, packages, a Chromium and a Chinese font, and returns the environment that names them.
 * Throws one plain sentence where something is not to be had.
 */
export async function tools() {
  install();
  nodePath();
  return environment({ TZ: 'UTC', LANG: 'C.UTF-8', CHROMIUM_PATH: chromium(), ...(await fonts()) });
}

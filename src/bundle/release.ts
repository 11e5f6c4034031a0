import { createHash } from 'node:crypto';
import { classicScript } from './classic-script.ts';

/** A script that other sites include, under a name that contains its hash. */
export interface Release {
  text: string;
  /** Name of the file. Its content never changes, because the name contains a hash of it. */
  file: string;
  /** For the attribute `integrity`. @see https://www.w3.org/TR/SRI/ */
  integrity: string;
}

/**
 * Bundles a module as a script that other sites include.
 * @param entry path from `src`
 * @param name beginning of the file name, before the hash
 */
export async function release(entry: string, name: string): Promise<Release> {
  const text = `${await classicScript(entry)}\n`;
  const hash = createHash('sha384').update(text);
  const digest = hash.copy().digest('hex').slice(0, 12);
  return { text, file: `${name}.${digest}.js`, integrity: `sha384-${hash.digest('base64')}` };
}

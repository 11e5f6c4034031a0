import { createHash } from 'node:crypto';
import { classicScript } from './classic-script.ts';

/** A script that other sites include. */
export interface Release {
  text: string;
  /** Name of the file that never changes: it holds a hash of the text. */
  file: string;
  /** For the attribute `integrity`. @see https://www.w3.org/TR/SRI/ */
  integrity: string;
}

/**
 * A module as a script to include.
 * @param entry path from `src`
 * @param name what the file is called before its hash
 */
export async function release(entry: string, name: string): Promise<Release> {
  const text = `${await classicScript(entry)}\n`;
  const hash = createHash('sha384').update(text);
  const digest = hash.copy().digest('hex').slice(0, 12);
  return { text, file: `${name}.${digest}.js`, integrity: `sha384-${hash.digest('base64')}` };
}

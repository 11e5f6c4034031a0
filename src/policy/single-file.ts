import type { InlineParts } from './inline-parts.ts';

const quoted = (hashes: readonly string[]) => (hashes.length > 0 ? hashes.map((hash) => `'${hash}'`).join(' ') : `'none'`);

/**
 * The policy of a document that is one file: it runs and is styled by what stands in it, and fetches nothing.
 * Attributes may style it: places in a picture are numbers that only a page knows.
 */
export const singleFilePolicy = ({ scripts, styles }: Pick<InlineParts, 'scripts' | 'styles'>): string =>
  [
    `default-src 'none'`,
    `script-src ${quoted(scripts)}`,
    `style-src ${quoted(styles)}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src data:`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

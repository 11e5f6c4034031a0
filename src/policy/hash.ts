import { createHash } from 'node:crypto';

/** A source that permits one text: it may stand in a page and run, or style it. */
export type Hash = `sha256-${string}`;

/**
 * How a page is held as a string: as its characters, or with one character for each byte (`latin1`), which is half as large, and neither decoded
 * nor encoded, for what asks about markup alone.
 */
export type Held = 'utf8' | 'latin1';

/**
 * The hash of a script or a style sheet that stands in a page, over its text as it stands there.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export const hashOf = (text: string, held: Held = 'utf8'): Hash => `sha256-${createHash('sha256').update(text, held).digest('base64')}`;

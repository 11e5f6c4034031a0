import { createHash } from 'node:crypto';

/** A source that permits one text: it may stand in a page and run, or style it. */
export type Hash = `sha256-${string}`;

/**
 * The hash of a script or a style sheet that stands in a page, over its text as it stands there.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export const hashOf = (text: string): Hash => `sha256-${createHash('sha256').update(text).digest('base64')}`;

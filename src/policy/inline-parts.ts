import { createHash } from 'node:crypto';

/** A source that permits one text: it may stand in a page and run, or style it. */
export type Hash = `sha256-${string}`;

/**
 * The hash of a script or a style sheet that stands in a page, over its text as it stands there.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export const hashOf = (text: string): Hash => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What of a page a policy has to permit. */
export interface InlineParts {
  /** Hashes of the scripts that stand in the page and run; data are not among them. */
  scripts: readonly Hash[];
  /** Hashes of the style sheets that stand in the page. */
  styles: readonly Hash[];
  /** Whether it runs scripts by their address, and whether it takes style sheets so. */
  fetches: { scripts: boolean; styles: boolean };
}

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const data = /\stype="(?!module"|text\/javascript")[^"]*"/;

/** Finds the scripts and style sheets of a page, as the build writes them. */
export function inlineParts(html: string): InlineParts {
  const run = [...html.matchAll(script)].filter(([, attributes]) => !data.test(attributes!));
  const isFetched = (attributes: string) => /\ssrc=/.test(attributes);
  const bare = html.replace(script, '');
  return {
    scripts: [...new Set(run.filter(([, attributes]) => !isFetched(attributes!)).map(([, , text]) => hashOf(text!)))],
    styles: [...new Set([...bare.matchAll(style)].map(([, text]) => hashOf(text!)))],
    fetches: { scripts: run.some(([, attributes]) => isFetched(attributes!)), styles: /<link rel="stylesheet"/.test(bare) },
  };
}

import { type Hash, hashOf } from './hash.ts';
import { markedText } from './repeated-text.ts';

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

/** The hash of what stands in a page, or of what its mark stands for. */
const hashOfPlaced = (text: string): Hash => markedText(text)?.hash ?? hashOf(text);

/** Finds the scripts and style sheets of a page, as the build writes them. */
export function inlineParts(html: string): InlineParts {
  const run = [...html.matchAll(script)].filter(([, attributes]) => !data.test(attributes!));
  const isFetched = (attributes: string) => /\ssrc=/.test(attributes);
  const bare = html.replace(script, '');
  return {
    scripts: [...new Set(run.filter(([, attributes]) => !isFetched(attributes!)).map(([, , text]) => hashOfPlaced(text!)))],
    styles: [...new Set([...bare.matchAll(style)].map(([, text]) => hashOfPlaced(text!)))],
    fetches: { scripts: run.some(([, attributes]) => isFetched(attributes!)), styles: /<link rel="stylesheet"/.test(bare) },
  };
}

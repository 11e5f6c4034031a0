import { type Hash, hashOf, type Held } from './hash.ts';
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

/** Scripts, style sheets and links to sheets, in one pass: what only looks like one within a script is none. */
const part = /<script\b(?<run>[^>]*)>(?<code>[\s\S]*?)<\/script>|<style\b[^>]*>(?<css>[\s\S]*?)<\/style>|(?<link><link rel="stylesheet")/g;
const data = /\stype="(?!module"|text\/javascript")[^"]*"/;

/** The hash of what stands in a page, or of what its mark stands for. */
const hashOfPlaced = (text: string, held: Held): Hash => markedText(text)?.hash ?? hashOf(text, held);

/** Finds the scripts and style sheets of a page, as the build writes them. */
export function inlineParts(html: string, held: Held = 'utf8'): InlineParts {
  const [scripts, styles] = [new Set<Hash>(), new Set<Hash>()];
  const fetches = { scripts: false, styles: false };
  for (const { groups } of html.matchAll(part)) {
    const { run, code, css, link } = groups!;
    if (link !== undefined) fetches.styles = true;
    else if (css !== undefined) styles.add(hashOfPlaced(css, held));
    else if (data.test(run!)) continue;
    else if (/\ssrc=/.test(run!)) fetches.scripts = true;
    else scripts.add(hashOfPlaced(code!, held));
  }
  return { scripts: [...scripts], styles: [...styles], fetches };
}

/** Something that may not be written, or not there. */
export interface Stray {
  /**
   * `unknown`: a directive nobody knows; `nested`: a block in a block; `after-step`: words below the last step; `literal`: a mark that became
   * none; `form`: Markdown that a story has not; `attribute`: what a marker would ignore; `open`: a block without an end; `link`: a link that
   * leads nowhere.
   */
  why: 'unknown' | 'nested' | 'after-step' | 'literal' | 'form' | 'attribute' | 'open' | 'link';
  /** What it is, in words or as it is typed. */
  name: string;
  line: number;
  /** What to do about it, where `why` does not say. */
  mend?: string;
}

/** Whether a line of colons is only the end of a block whose beginning has been named. */
export function closes({ why, name }: Stray, before: readonly Stray[]): boolean {
  const isEnd = (text: string) => /^(?:[:：﹕]{2,}|[;；]{3,})$/.test(text);
  const literals = before.filter((stray) => stray.why === 'literal' && /^(?:[:：﹕]{2,}|[;；]{3,})/.test(stray.name));
  const nested = before.filter((stray) => stray.why === 'nested');
  const [ends, begins] = [literals.filter((stray) => isEnd(stray.name)), [...literals.filter((stray) => !isEnd(stray.name)), ...nested]];
  return why === 'literal' && isEnd(name) && begins.length > ends.length;
}

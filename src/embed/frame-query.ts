export const themes = ['auto', 'light', 'dark'] as const;
export const layouts = ['auto', 'pin', 'stack', 'box', 'card'] as const;
export type FrameTheme = (typeof themes)[number];
export type FrameLayout = (typeof layouts)[number];

/** The query of a frame's address. */
export interface FrameQuery {
  theme: FrameTheme;
  layout: FrameLayout;
  /** Id of the entry to begin with. */
  at?: string;
  /** Name of the frame in messages of pym.js. */
  childId?: string;
}

const oneOf = <T extends string>(of: readonly T[], value: string | null): T => of.find((known) => known === value) ?? of[0]!;

/**
 * Reads the query of a frame. It comes from the host and is not trusted: unknown values count as missing.
 * @param entries ids of the entries that the document shows
 */
export function readFrameQuery(search: string, entries: readonly string[]): FrameQuery {
  const query = new URLSearchParams(search);
  const [at, childId] = [query.get('at'), query.get('childId')];
  return {
    theme: oneOf(themes, query.get('theme')),
    layout: oneOf(layouts, query.get('layout')),
    ...(at !== null && entries.includes(at) ? { at } : {}),
    ...(childId !== null && /^[\w.:-]{1,100}$/.test(childId) ? { childId } : {}),
  };
}

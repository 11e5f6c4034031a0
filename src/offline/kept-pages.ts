/**
 * Whether a page, by path below the language, can be read without a network: the story, the ledger, charts and class pages. Pages of single
 * entries are left out, because the story contains them.
 */
export const isKept = (path: string): boolean =>
  /^(?:(?:present|teach|charts|part)\/.*|entries\/|cards\/|ledger\/|sources\/|glossary\/|offline\/)?$/.test(path);

/** The id of the entry whose page is at a path, such as `m/fog/`; `undefined` for other pages. */
export const entryOf = (path: string): string | undefined => /^m\/([^/]+)\/$/.exec(path)?.[1];

/**
 * Which pages of a language are read without a network: the story, its ledger and charts, the classroom. The pages of single entries are
 * left out, because each stands in the story.
 */
export const isKept = (path: string): boolean =>
  /^(?:(?:present|teach|charts)\/.*|cards\/|ledger\/|sources\/|glossary\/|offline\/)?$/.test(path);

/** Entry in the story of a page that holds one entry alone. */
export const entryOf = (path: string): string | undefined => /^m\/([^/]+)\/$/.exec(path)?.[1];

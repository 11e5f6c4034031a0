/** Kinds of pages of a language that are read as text, by their path below it. */
export const pages = ['', 'ledger/', 'sources/', 'glossary/', 'cards/', 'offline/', 'embed/'];

/** The page that makes snippets for the story, an entry or a chart. */
export interface MakerWords {
  title: string;
  lede: string;
  what: string;
  story: string;
  entries: string;
  charts: string;
  language: string;
  at: string;
  atOpening: string;
  theme: string;
  themes: Record<'auto' | 'light' | 'dark', string>;
  layout: string;
  layouts: Record<'auto' | 'pin' | 'stack' | 'box' | 'card', string>;
  preview: string;
  width: (pixels: number) => string;
  code: string;
  withScript: string;
  withScriptHow: string;
  bare: string;
  bareHow: string;
  address: string;
  addressHow: string;
  copy: string;
  copied: string;
  loads: string;
  loadsHow: readonly string[];
  hash: string;
}

/** Words in framed documents and snippets. */
export interface EmbedWords {
  /** Before the name of the site. */
  from: string;
  full: string;
  enter: string;
  /** The same for a frame that begins at an entry. */
  enterAt: (title: string) => string;
  leave: string;
}

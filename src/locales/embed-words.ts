/** What stands in frames on other sites, and in the code that frames them. */
export interface EmbedWords {
  /** Before the name of the site and the address of its page. */
  from: string;
  full: string;
  enter: string;
  /** The same, where the frame begins at an entry. */
  enterAt: (title: string) => string;
  leave: string;
}

/** How many readings of one file are kept: as it is, as it was, and one more. */
const most = 3;

/** One reading of a file, and all that it depends on: its text, its schema, the languages of the story. */
interface Reading {
  by: readonly unknown[];
  value: unknown;
}

/**
 * What the files of a story held when they were last read, so that a file is taken apart again only where its text is another. What is kept is
 * shared by all who ask for it, and nobody changes it.
 */
export class Readings {
  private readonly kept = new Map<string, Reading[]>();

  /**
   * What a file holds.
   * @param name the file, and what is asked of it where that is several things
   * @param by all that the reading depends on, compared one by one
   */
  of<T>(name: string, by: readonly unknown[], read: () => T): T {
    const all = this.kept.get(name) ?? [];
    const same = all.find((one) => one.by.length === by.length && one.by.every((value, index) => value === by[index]));
    const reading = same ?? { by, value: read() };
    this.kept.set(name, [reading, ...all.filter((one) => one !== reading)].slice(0, most));
    return reading.value as T;
  }
}

/** A chart that is heard: the link, what the keys do, and what is said of a number beside its size. */
export interface SoundWords {
  /** The link or button that opens the sound of a chart. */
  open: string;
  /** Name of the element that the keys walk, with the title of the chart. */
  label: (title: string) => string;
  /** How it sounds, and the keys. */
  pitch: string;
  keys: string;
  play: string;
  /** Of a device that is not known to have keys. */
  keyless: string;
  /** A line of numbers: its name, how many numbers it has, and from when to when. */
  group: (group: { name: string; count: number; when: string }) => string;
  /** How many lines of numbers a chart has. */
  groups: (title: string, count: number) => string;
  /** Numbers that belong to no series, by their unit. */
  loose: (unit: string) => string;
  /** Years of which a series has no number. */
  silent: (when: string) => string;
  /** Numbers with one end. */
  above: string;
  below: string;
  /** Which of several values a tone is. */
  tone: (number: string) => string;
}

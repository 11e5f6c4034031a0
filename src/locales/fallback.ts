/** Some of the words of a language: what is left out is taken from another. */
export type SomeOf<Words> = Words extends (...args: never[]) => unknown
  ? Words
  : Words extends readonly unknown[]
    ? Words
    : Words extends object
      ? { [Key in keyof Words]?: SomeOf<Words[Key]> }
      : Words;

/** The words of a language with those of another where it has none. Lists and functions are taken whole. */
export function withFallback<Words extends object>(whole: Words, some: SomeOf<Words>): Words {
  const own = some as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]: [string, unknown]) => {
      const given = own[key];
      if (given === undefined) return [key, value];
      const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [key, isGroup ? withFallback(value, given as SomeOf<object>) : given];
    }),
  ) as Words;
}

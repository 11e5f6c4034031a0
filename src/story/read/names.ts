const mark = /:name\[([^\]]*)\]/g;

/** A value without the marks of names and references that hold digits: `:name[Route 66]` is Route 66. */
export function withoutNames(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(mark, '$1');
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNames(inner)]));
}

/**
 * Remembers what a pure function gave for a scene at a size: a page is ruled once, not at every frame. What belongs to a scene that is
 * gone is forgotten with it.
 */
export function remember<Data extends object, Size extends { width: number; height: number }, Result>(
  make: (data: Data, size: Size) => Result,
): (data: Data, size: Size) => Result {
  const known = new WeakMap<Data, Map<string, Result>>();
  return (data, size) => {
    const own = known.get(data) ?? new Map<string, Result>();
    known.set(data, own);
    const key = `${size.width} ${size.height}`;
    const found = own.get(key);
    if (found !== undefined) return found;
    const result = make(data, size);
    own.set(key, result);
    return result;
  };
}

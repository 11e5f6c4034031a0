/** What a key asks for in class. */
export type ClassKey =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'full'
  | 'overview'
  | 'find'
  | 'language'
  | 'code'
  | 'help'
  | 'leave'
  | 'speaker'
  | 'guess';

/** Keys of clickers and keyboards, by the names that browsers give them. Clickers send PageUp, PageDown, `.` or `b`, F5 and Escape. */
const keys: Readonly<Record<string, ClassKey>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  b: 'blank',
  B: 'blank',
  f: 'full',
  F5: 'full',
  o: 'overview',
  g: 'find',
  l: 'language',
  q: 'code',
  s: 'speaker',
  u: 'guess',
  '?': 'help',
  Escape: 'leave',
};

/** What of a keyboard event matters here. */
export interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
}

/**
 * What a key press asks for; `undefined` for keys that belong to the browser or to a field. A key that is held asks once.
 * @param where what has the focus: a field and a dialog keep their keys, a link or button its Enter and space
 */
export function keyOf(press: KeyPress, where: 'page' | 'field' | 'dialog' | 'control'): ClassKey | undefined {
  const asked = Object.hasOwn(keys, press.key) ? keys[press.key] : undefined;
  if (!asked || press.repeat || press.altKey || press.ctrlKey || press.metaKey) return undefined;
  if (press.shiftKey && press.key !== '?' && press.key !== 'B' && press.key !== 'F5') return press.key === ' ' ? 'back' : undefined;
  if (where === 'field' || where === 'dialog')
    return press.key === 'PageDown' || press.key === 'PageUp' || press.key === 'F5' ? asked : undefined;
  if (where === 'control' && (press.key === 'Enter' || press.key === ' ')) return undefined;
  return asked;
}

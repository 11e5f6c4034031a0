/** An action of a class window that has a key. */
export type ClassCommand =
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
  | 'question'
  | 'guess';

/** Commands by `KeyboardEvent.key`. Presentation clickers send PageUp, PageDown, `.` or `b`, F5 and Escape. */
const keys: Readonly<Record<string, ClassCommand>> = {
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
  f: 'full',
  F5: 'full',
  o: 'overview',
  g: 'find',
  l: 'language',
  q: 'code',
  s: 'speaker',
  a: 'question',
  u: 'guess',
  '?': 'help',
  Escape: 'leave',
};

/** The fields of a `KeyboardEvent` that are read. */
export interface KeyPress {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
}

/**
 * The command of a key press; `undefined` if the key is left to the browser or to the focused element. Auto-repeat is ignored.
 * @param where what has the focus: form fields and dialogs keep their keys, links and buttons keep Enter and space
 */
export function commandOf(press: KeyPress, where: 'page' | 'field' | 'dialog' | 'control'): ClassCommand | undefined {
  // With caps lock a letter is a capital.
  const key = press.key?.length === 1 ? press.key.toLowerCase() : press.key;
  const command = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (!command || press.repeat || press.altKey || press.ctrlKey || press.metaKey) return undefined;
  if (press.shiftKey && press.key !== '?' && press.key !== 'B' && press.key !== 'F5') return press.key === ' ' ? 'back' : undefined;
  if (where === 'field' || where === 'dialog')
    return press.key === 'PageDown' || press.key === 'PageUp' || press.key === 'F5' ? command : undefined;
  if (where === 'control' && (press.key === 'Enter' || press.key === ' ')) return undefined;
  return command;
}

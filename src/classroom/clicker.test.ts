import { describe, expect, it } from 'vitest';
import { commandOf } from './clicker.ts';

const press = (key: string, held: object = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
});

describe('a key in class', () => {
  it.each([
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowRight', 'next'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'blank'],
    ['b', 'blank'],
    ['f', 'full'],
    ['F5', 'full'],
    ['o', 'overview'],
    ['g', 'find'],
    ['l', 'language'],
    ['u', 'guess'],
    ['a', 'question'],
    ['?', 'help'],
    ['Escape', 'leave'],
    ['x', undefined],
    ['constructor', undefined],
  ])('%s asks for %s', (key, asked) => expect(commandOf(press(key), 'page')).toBe(asked));

  it.each(['O', 'G', 'Q', 'S', 'F', 'L', 'U', 'A', 'B'])('%s, with caps lock, asks for what the small letter does', (key) =>
    expect(commandOf(press(key), 'page')).toBe(commandOf(press(key.toLowerCase()), 'page')!),
  );

  it('belongs to the browser where another is held, and asks once where it is held itself', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }])
      expect(commandOf(press('PageDown', held), 'page')).toBeUndefined();
    expect(commandOf(press(' ', { shiftKey: true }), 'page')).toBe('back');
    expect(commandOf(press('F5', { shiftKey: true }), 'page')).toBe('full');
  });

  it('belongs to a field or a dialog, but for those that clickers alone send', () => {
    for (const where of ['field', 'dialog'] as const) {
      expect(['b', '.', ' ', 'ArrowRight', 'Enter', 'Escape'].map((key) => commandOf(press(key), where))).toEqual(Array(6).fill(undefined));
      expect(commandOf(press('PageDown'), where)).toBe('next');
    }
  });

  it('leaves a link or button its Enter and space', () => {
    expect(commandOf(press('Enter'), 'control')).toBeUndefined();
    expect(commandOf(press(' '), 'control')).toBeUndefined();
    expect(commandOf(press('PageDown'), 'control')).toBe('next');
  });
});

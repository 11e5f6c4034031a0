import { describe, expect, it } from 'vitest';
import { keyOf } from './clicker.ts';

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
    ['?', 'help'],
    ['Escape', 'leave'],
    ['x', undefined],
    ['constructor', undefined],
  ])('%s asks for %s', (key, asked) => expect(keyOf(press(key), 'page')).toBe(asked));

  it('belongs to the browser where another is held, and asks once where it is held itself', () => {
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }])
      expect(keyOf(press('PageDown', held), 'page')).toBeUndefined();
    expect(keyOf(press(' ', { shiftKey: true }), 'page')).toBe('back');
    expect(keyOf(press('F5', { shiftKey: true }), 'page')).toBe('full');
  });

  it('belongs to a field or a dialog, but for those that clickers alone send', () => {
    for (const where of ['field', 'dialog'] as const) {
      expect(['b', '.', ' ', 'ArrowRight', 'Enter', 'Escape'].map((key) => keyOf(press(key), where))).toEqual(Array(6).fill(undefined));
      expect(keyOf(press('PageDown'), where)).toBe('next');
    }
  });

  it('leaves a link or button its Enter and space', () => {
    expect(keyOf(press('Enter'), 'control')).toBeUndefined();
    expect(keyOf(press(' '), 'control')).toBeUndefined();
    expect(keyOf(press('PageDown'), 'control')).toBe('next');
  });
});

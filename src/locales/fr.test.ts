import { describe, expect, it } from 'vitest';
import type { SizedNumber } from '../schemas/number.ts';
import { enWords } from './en-words.ts';
import { withFallback } from './fallback.ts';
import { fr } from './fr.ts';
import { faultOfLanguage } from './locale.ts';

const size = (value: number, qualifier: SizedNumber['qualifier'] = 'exact', unit = 'navire|navires'): SizedNumber => ({
  measure: 'count',
  display: 'plain',
  unit: { fr: unit },
  qualifier,
  value,
});
/** Spaces that do not break, as they are read. */
const text = (words: string) => words.replace(/[\u00A0\u202F]/g, ' ');

describe('French', () => {
  it.each([
    [size(1), '1 navire'],
    [size(0), '0 navire'],
    [size(2), '2 navires'],
    [size(6547), '6 547 navires'],
    [size(1234.5, 'about', '{} €'), 'environ 1 234,5 €'],
    [size(-0.17, 'exact', '{} °C'), '−0,17 °C'],
    [size(20, 'more-than', '%'), 'plus de 20 %'],
    [size(2e6, 'exact', 'habitant|habitants'), '2 millions d’habitants'],
    [size(1.5e6, 'about', 'tonne|tonnes'), 'environ 1,5 million de tonnes'],
    [size(-3.25e9, 'exact', '{} €'), '−3,25 milliards €'],
    [size(1_234_567, 'exact', 'mètre|mètres'), '1 234 567 mètres'],
  ])('words a number (%#): %s', (number, words) => expect(text(fr.number(number).text)).toBe(words));

  it.each([
    ['1904', '1904'],
    ['1904-07-01', '1er juillet 1904'],
    ['1904-08', 'août 1904'],
    ['1904-12-24T08:30', '24 décembre 1904, 08:30'],
    ['189X', 'années 1890'],
    ['18XX', 'XIXe siècle'],
    ['-00XX', 'Ier siècle av. J.-C.'],
    ['-0043', '44 av. J.-C.'],
    ['1904~', 'vers 1904'],
    ['../1904', 'jusqu’à 1904, début non précisé'],
    ['not stated', 'non précisé'],
  ])('words the date %s: %s', (edtf, words) => expect(fr.date(edtf)).toBe(words));

  it('knows a number from a date', () => {
    expect(fr.typed('Le 1er juillet 1904, à 8h30, en 44 av. J.-C.')).toEqual([]);
    expect(fr.typed('12 navires et deux millions')).toEqual(['12', 'millions']);
  });

  it('says in English what it has no words for', () => {
    expect(fr.words.ledger).toBe('Le registre');
    expect(fr.words.class).toEqual(enWords.class);
    expect(fr.words.card.bibtex).toBe(enWords.card.bibtex);
    expect(withFallback({ a: { b: 'b', c: ['c'] }, d: 'd' }, { a: { c: ['x', 'y'] } })).toEqual({ a: { b: 'b', c: ['x', 'y'] }, d: 'd' });
  });
});

describe('a language that the engine has no words for', () => {
  it.each([
    [
      'ar',
      'Arabic is written from right to left, and the pages are laid out from left to right. Tell the story in another language: zh, en, fr.',
    ],
    ['pt', 'The engine has no words for Portuguese ("pt") yet. Use zh, en, fr, or write src/locales/pt.ts as docs/languages.md says.'],
    ['xx', '"xx" is no language. Write its tag of two letters; the engine has words for zh, en, fr.'],
  ])('is refused in plain words: %s', (tag, said) => expect(Object.values(faultOfLanguage(tag)!).join(' ')).toBe(said));
});

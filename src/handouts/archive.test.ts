import { expect, it } from 'vitest';
import { archiveOf, filesIn, textOf } from './archive.ts';

const files = new Map<string, Uint8Array | string>([
  ['[Content_Types].xml', '<Types/>'],
  ['一/two.txt', '一'.repeat(50)],
  ['picture.png', Uint8Array.from([1, 2, 3])],
]);

it('an archive gives back its files, in their order, by names of any script', () => {
  const found = filesIn(archiveOf(files));
  expect([...found.keys()]).toEqual([...files.keys()]);
  expect(textOf(found.get('一/two.txt')!)).toBe('一'.repeat(50));
  expect([...found.get('picture.png')!]).toEqual([1, 2, 3]);
});

it('the same files are the same bytes, and none of them tells when it was written', () => {
  const bytes = Buffer.from(archiveOf(files));
  expect(bytes.equals(archiveOf(files))).toBe(true);
  expect(bytes.readUInt16LE(12)).toBe(0x21);
});

it('what is no archive is refused', () => {
  expect(() => filesIn(new Uint8Array(40))).toThrow('This is no ZIP archive.');
});

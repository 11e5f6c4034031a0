import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from './yaml-file.ts';

const schema = z.strictObject({ name: z.string(), birds: z.array(z.strictObject({ id: z.string(), wings: z.number() })) });
const read = (text: string, offset = 0) => readYaml({ name: 'content/birds.yaml', text, offset }, schema);
const places = (text: string, offset = 0) => read(text, offset).problems.map(({ line, message }) => `${line} ${message}`);

const sound = `# birds of the isle
name: gulls
birds:
  - id: gull
    wings: 2
  - {id: tern, wings: 2}
`;

describe('a YAML file', () => {
  it('finds the line of a field, of an item and of a field in an item', () => {
    const { value, lineOf, problems } = read(sound);
    expect(problems).toEqual([]);
    expect(value?.birds[1]).toEqual({ id: 'tern', wings: 2 });
    expect([lineOf('name'), lineOf('birds'), lineOf('birds', 0), lineOf('birds', 0, 'wings'), lineOf('birds', 1, 'id')]).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });

  it('takes the nearest line above for a field that is not there', () => {
    const { lineOf } = read(sound);
    expect([lineOf('birds', 0, 'beak'), lineOf('beak'), lineOf()]).toEqual([4, 1, 1]);
  });

  it('counts the lines above it in its file', () => {
    expect(read(sound, 10).lineOf('name')).toBe(12);
    expect(places('name: gulls\nbirds: none\n', 10)).toEqual(['12 "birds" "none" is not a list.']);
  });

  it('reports every problem of a document, each on its line', () => {
    expect(places('nam: gulls\nbirds:\n  - id: gull\n    wings: two\n  - id:\n    wings: 2\n')).toEqual([
      '1 "name" is missing.',
      '4 "birds.0.wings" "two" is not a number.',
      '5 "birds.1.id" is empty.',
      '1 "nam" is not a field here.',
    ]);
  });

  it('reports the first error of a document that is not YAML, and no value', () => {
    const { value, raw, problems } = read('name: gulls\nbirds: [gull\nname: x\n');
    expect({ value, raw }).toEqual({ value: undefined, raw: undefined });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(/^This is not YAML: /);
  });

  it('says where a quote was opened that is never closed', () => {
    expect(places('birds: []\nname: "gulls\n\n')).toEqual(['2 This is not YAML: Missing closing "quote.']);
  });

  it('lists what an empty file lacks', () => {
    expect(places('')).toEqual(['1 "name" is missing.', '1 "birds" is missing.']);
  });
});

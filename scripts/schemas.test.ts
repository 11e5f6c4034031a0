import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles, staleSchemas } from './schemas.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const check = (name: string) => ajv.compile(JSON.parse(schemaFiles().get(`${name}.schema.json`)!) as object);
const stories = ['content', 'e2e/content', 'e2e/bare', 'examples/measured-air'];
const yamlIn = (folder: string) => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
};

describe('the schemas for editors', () => {
  it('are as the engine has them: npm run schemas writes them', () => expect(staleSchemas()).toEqual([]));

  it.each(stories)('let every file of %s pass', (story) => {
    const files = [
      ['story', [join(story, 'story.yaml')]],
      ['scene', yamlIn(join(story, 'scenes'))],
      ['series', yamlIn(join(story, 'series'))],
      ['lesson', yamlIn(join(story, 'lessons'))],
    ] as const;
    for (const [name, paths] of files) {
      const valid = check(name);
      for (const path of paths) expect(valid(parse(readFileSync(path, 'utf8'))) ? [] : valid.errors, path).toEqual([]);
    }
  });

  it('name a field that is not one, and one that is missing', () => {
    expect(check('scene')({ kind: 'image', title: { en: 'a' }, file: 'images/a.jpg', credit: { en: 'b' }, licence: 'CC0' })).toBe(false);
    expect(check('story')({ languages: ['en'], title: { en: 'a' }, titel: { en: 'a' } })).toBe(false);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { levelsOf, textsOf } from '../page-text.ts';
import { foreign } from '../survey/foreign.ts';

const dist = process.env.OUT_DIR ?? 'dist';
/** A page that only leads on has no words of its own. */
const leadsOn = (html: string) => html.includes('http-equiv="refresh"');

for (const lang of ['zh', 'en']) {
  const pages = () =>
    readdirSync(join(dist, lang), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('index.html'))
      .map((path) => ({ path, html: readFileSync(join(dist, lang, path), 'utf8') }))
      .filter(({ html }) => !leadsOn(html));

  it(`no page in ${lang} shows the other language, except where it says so`, () => {
    const read = pages().map(({ path, html }) => ({ path, texts: textsOf(html, lang) }));
    expect(read.length).toBeGreaterThan(60);
    expect(read.filter(({ texts }) => texts.length < 6).map(({ path }) => path)).toEqual([]);
    expect(read.flatMap(({ path, texts }) => texts.filter((text) => foreign[lang]!.test(text)).map((text) => `${path}: ${text}`))).toEqual(
      [],
    );
  });

  it(`every page in ${lang} has one first heading, and none that leaves out a level`, () => {
    const faults = pages().flatMap(({ path, html }) => {
      const levels = levelsOf(html);
      const leap = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1);
      return [
        ...(levels.filter((level) => level === 1).length === 1 ? [] : [`${path}: first headings`]),
        ...(leap < 0 ? [] : [`${path}: a heading of level ${levels[leap]} after ${levels[leap - 1]}`]),
      ];
    });
    expect(faults).toEqual([]);
  });
}

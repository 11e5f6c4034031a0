import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/locales/locale.ts';
import { plainText } from '../../src/markup/runs.ts';
import { foundIn } from '../found-in.ts';
import { officeFile, paragraphsIn, slidesIn } from '../office-text.ts';
import { invented } from './sites.ts';

const sites = { published: process.env.OUT_DIR ?? 'dist', invented };
const squeezed = (text: string) => text.replace(/\s+/g, '');
const sheets = ['worksheet', 'key', 'notes', 'exercise'];

for (const [site, dist] of Object.entries(sites))
  for (const lang of ['zh', 'en'])
    describe(`the files to edit of the ${site} story in ${lang}`, () => {
      const { words } = localeOf(lang);
      const teach = join(dist, lang, 'teach');
      const lessons = readdirSync(teach).filter((name) => /^\d+$/.test(name));
      const open = (path: string) => officeFile(readFileSync(join(teach, path)));
      const decks = [`slides-${lang}.pptx`, ...lessons.map((lesson) => `${lesson}/slides-${lesson}-${lang}.pptx`)];
      const page = (path: string) => readFileSync(join(dist, lang, path, 'index.html'), 'utf8');

      it('a slide has the title and the words of each step that a class sees, in their order', () => {
        const shown = page('present')
          .split('<section class="slide step"')
          .slice(1)
          .map((slide) => slide.slice(0, slide.indexOf('</section>')))
          .map((slide) => [plainText(/<h2>(.*?)<\/h2>/s.exec(slide)![1]!), plainText(slide.slice(slide.indexOf('</h2>') + 5))]);
        const slides = slidesIn(open(decks[0]!)).filter(({ words: said }) => said.length > 0);
        expect(slides.map((slide) => [squeezed(slide.title), squeezed(slide.words.join(''))])).toEqual(
          shown.map(([title, text]) => [squeezed(title!), squeezed(text!)]),
        );
      });

      it('the notes of a slide hold the full words of its step', () => {
        const { milestones } = JSON.parse(readFileSync(join(dist, 'data/story.json'), 'utf8')) as {
          milestones: { steps: { text: Record<string, string> }[] }[];
        };
        const steps = milestones.flatMap((entry) => entry.steps.map(({ text }) => squeezed(text[lang]!)));
        const notes = slidesIn(open(decks[0]!)).map((slide) => squeezed(slide.notes));
        steps.forEach((text, index) => expect(notes[index + 1]).toContain(text));
        expect(steps.length).toBeGreaterThan(5);
      });

      it('every chart that a deck shows has its rows in native tables, number by number', () => {
        const rows = slidesIn(open(decks[0]!)).flatMap((slide) => slide.rows);
        const numbers = new Set(rows.map((cells) => squeezed(cells.slice(1, 3).join('|'))));
        const shown = new Set(foundIn(page('present'), / data-scene="([^"]+)"/g));
        let asked = 0;
        for (const id of shown) {
          const csv = readFileSync(join(dist, lang, 'charts', id, `${id}.csv`), 'utf8').replace('\uFEFF', '');
          for (const { what, text } of csvParse(csv)) {
            expect(numbers, id).toContain(squeezed(`${what}|${text}`));
            asked += 1;
          }
        }
        expect(asked).toBeGreaterThan(5);
      });

      it('every slide has a title, a source, a code and a link to its place, and with a number the status of it', () => {
        const statuses = Object.values(words.status);
        for (const deck of decks)
          for (const slide of slidesIn(open(deck)).slice(1)) {
            expect(slide.title).not.toBe('');
            expect(slide.text).toContain(words.chartSource + words.colon);
            expect(slide.text).toMatch(/https?:\/\/\S+/);
            expect(slide.xml.match(/<p:pic>/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
            // The notes list numbers of the full words too: those that the slide shows are in its text.
            const said = slide.words.join('') + slide.rows.flat().join('');
            const numbers = slide.notes.split('\n').filter((line) => {
              const [value] = line.split(words.colon).at(-1)!.split(words.comma);
              return statuses.some((status) => line.includes(status)) && said.includes(value!);
            });
            if (numbers.length > 0) expect(statuses.some((status) => slide.text.includes(status))).toBe(true);
          }
      });

      it('the lesson asks its questions on slides, and answers them in the notes alone', () => {
        for (const lesson of lessons) {
          const slides = slidesIn(open(`${lesson}/slides-${lesson}-${lang}.pptx`));
          const answers = foundIn(page(`teach/${lesson}/key`), /<div class="answer">(.*?)<\/div>/gs).map((html) =>
            squeezed(plainText(html.replace(/<h3>.*?<\/h3>/s, ''))),
          );
          expect(answers.length).toBeGreaterThan(0);
          for (const answer of answers) {
            expect(slides.some(({ notes }) => squeezed(notes).includes(answer))).toBe(true);
            expect(slides.every(({ text }) => !squeezed(text).includes(answer))).toBe(true);
          }
        }
      });

      it('the worksheet has room to write and no answer; the key has every answer; each stands on A4 and on Letter', () => {
        for (const lesson of lessons) {
          const file = (sheet: string, paper: string) => `${lesson}/${sheet}-${lesson}-${lang}-${paper}.docx`;
          const exercised = page(`teach/${lesson}/key`).includes('class="exercise"');
          for (const [paper, wide] of [
            ['a4', '11906'],
            ['letter', '12240'],
          ] as const) {
            const xml = (sheet: string) => open(file(sheet, paper)).text('word/document.xml');
            const text = (sheet: string) => squeezed(paragraphsIn(xml(sheet), 'w').join(''));
            for (const sheet of sheets.filter((name) => name !== 'exercise' || exercised)) {
              expect(xml(sheet)).toContain(`<w:pgSz w:w="${wide}"`);
              for (const [run] of xml(sheet).matchAll(/<w:r>.*?<\/w:r>/gs)) expect(run).toContain('w:eastAsia="SimSun"');
            }
            const answers = foundIn(page(`teach/${lesson}/key`), /<div class="answer">(.*?)<\/div>/gs).map((html) =>
              squeezed(plainText(html.replace(/<h3>.*?<\/h3>/s, ''))),
            );
            for (const answer of answers) {
              expect(text('key')).toContain(answer);
              expect(text('worksheet')).not.toContain(answer);
            }
            const lines = foundIn(page(`teach/${lesson}/worksheet`), /<div class="lines"[^>]*>(.*?)<\/div>/gs).join('');
            expect(xml('worksheet').match(/w:lineRule="exact"/g)).toHaveLength(lines.match(/<span>/g)!.length);
            const numbers = foundIn(page(`teach/${lesson}/notes`), /<a class="figure"[^>]*>(.*?)<\/a>/gs).map((html) =>
              squeezed(plainText(html)),
            );
            for (const number of numbers) expect(text('notes')).toContain(number);
          }
          if (!exercised) expect(existsSync(join(teach, file('exercise', 'a4')))).toBe(false);
        }
      });

      it('packages declare what they hold, set both scripts in faces of their own, and name no moment but the day of the story', () => {
        for (const deck of decks) {
          const file = open(deck);
          const declared = foundIn(file.text('[Content_Types].xml'), /PartName="\/([^"]+)"/g);
          expect(declared.filter((path) => !file.paths.includes(path))).toEqual([]);
          for (const path of file.paths.filter((name) => name.endsWith('.png')))
            expect(Buffer.from(file.bytes(path).subarray(0, 4)).toString('latin1')).toBe('\x89PNG');
          expect(file.paths.filter((path) => path.endsWith('.svg'))).toEqual([]);
          for (const path of file.paths.filter((name) => /slides\/slide\d+\.xml$/.test(name))) {
            const xml = file.text(path);
            const ids = foundIn(xml, /<p:cNvPr id="(\d+)"/g);
            expect(new Set(ids).size).toBe(ids.length);
            for (const [run] of xml.matchAll(/<a:r>.*?<\/a:r>/gs))
              expect(run).toMatch(/<a:latin typeface="Georgia"[^>]*\/><a:ea typeface="SimSun"/);
          }
          const core = file.text('docProps/core.xml');
          expect(foundIn(core, /<dcterms:\w+ [^>]*>([^<]+)</g).every((moment) => /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(moment))).toBe(true);
        }
      });
    });

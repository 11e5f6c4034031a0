import { lettersWithout } from '../../fonts/letters.ts';
import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { sentencesOf, textsOf } from './draft-texts.ts';

/** Separators and controls are told where the file is read. */
const isSeen = (letter: string) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(letter);
const nameOf = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Letters that no face has: a build would stop at them, or a page would set them in whatever face a reader has. */
export function checkLetters(draft: Draft): Problem[] {
  const words = [...textsOf(draft), ...sentencesOf(draft)].map((text) => ({ ...text, role: 'text' as const }));
  const titles = draft.milestones.flatMap(({ name, lang, words: own, lineOf }) =>
    own ? [{ file: name, line: lineOf('title'), lang, text: own.title, role: 'title' as const }] : [],
  );
  const units = draft.figures.rows.flatMap(({ line, value }) =>
    Object.entries(value.unit).map(([lang, text]) => ({ file: draft.figures.name, line, lang, text, role: 'title' as const })),
  );
  return [...titles, ...words, ...units.map((unit) => ({ ...unit, role: 'text' as const })), ...units].flatMap(
    ({ file, line, text, role }): Problem[] => {
      const anywhere = lettersWithout(text, 'text').filter(isSeen);
      const letters =
        role === 'text' ? anywhere : lettersWithout(text, 'title').filter((letter) => isSeen(letter) && !anywhere.includes(letter));
      if (letters.length === 0) return [];
      const named = letters.map((letter) => `"${letter}" (${nameOf(letter)})`).join(', ');
      const message = `No face ${role === 'title' ? 'of titles and numbers ' : ''}here has ${named}.`;
      return [{ file, line, message, mend: 'Write it otherwise; docs/languages.md says which letters faces have.' }];
    },
  );
}

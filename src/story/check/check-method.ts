import type { Draft } from '../read/draft.ts';
import type { Problem } from '../problem.ts';
import { rowNames } from './row-names.ts';
import { strayProblems } from './stray-problems.ts';

/** HTML, steps, questions, unknown numbers and sources in the page on method, and languages in which it is missing. */
export function checkMethod(draft: Draft): Problem[] {
  const rows = rowNames(draft);
  const written = draft.method.map(({ lang }) => lang);
  const missing = draft.method.length > 0 ? draft.languages.filter((lang) => !written.includes(lang)) : [];
  const [first] = draft.method;
  return [
    ...missing.map((lang) => ({
      file: first!.name,
      line: 1,
      message: `The page on method has no words in "${lang}".`,
      mend: `Write ${first!.name.replace(/[a-z]{2}\.md$/, `${lang}.md`)}.`,
    })),
    ...draft.method.flatMap(({ lang, name, outline }): Problem[] => {
      const report = (line: number, message: string, mend: string): Problem => ({ file: name, line, message, mend });
      const unknownLanguage = draft.languages.includes(lang)
        ? []
        : [report(1, `"${lang}" is no language of the story.`, 'Remove the file, or add the language.')];
      const blocks = [...outline.steps.slice(1), ...outline.questions].map(({ line }) =>
        report(line, 'A step or question stands in the page on method.', 'Write headings, paragraphs and lists.'),
      );
      return [
        ...unknownLanguage,
        ...blocks,
        ...strayProblems(name, outline).filter(({ message }) => !message.startsWith('There is text after a step')),
        ...outline.figures
          .filter(({ name: figure }) => !rows.has(figure))
          .map(({ name: figure, line }) =>
            report(line, `The number "${figure}" is not in the ledger.`, 'Add a row, or correct the address.'),
          ),
        ...outline.sources
          .filter(({ name: source }) => !draft.sources.ids.has(source))
          .map(({ name: source, line }) =>
            report(line, `The source "${source}" is not in ledger/sources.csv.`, 'Add a row for it, or correct the id.'),
          ),
      ];
    }),
  ];
}

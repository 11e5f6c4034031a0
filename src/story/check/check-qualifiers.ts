import { localeOf } from '../../locales/locale.ts';
import type { Draft } from '../read/draft.ts';
import { sentencesOf, textsOf } from './draft-texts.ts';
import type { Problem } from '../problem.ts';

const figure = /:fig\{#([^}\s]+)[^}]*\}/g;

/** Addresses of the numbers whose qualifier is not `exact`. */
function inexact(draft: Draft): Set<string> {
  const figures = draft.figures.rows.flatMap(({ value: { id, qualifier } }) => (qualifier === 'exact' ? [] : [id]));
  const points = draft.series.flatMap(({ id, table }) =>
    table.rows.flatMap(({ value: { key, qualifier, figure: held } }) =>
      (held && figures.includes(held)) || (qualifier && qualifier !== 'exact') ? [`${id}/${key}`] : [],
    ),
  );
  return new Set([...figures, ...points]);
}

/** Words next to a number that claim more precision than its row has, or repeat its qualifier. */
export function checkQualifiers(draft: Draft): Problem[] {
  const inexactNumbers = inexact(draft);
  const seen = new Set<string>();
  return [...textsOf(draft), ...sentencesOf(draft)].flatMap(({ file, line, lang, text }) => {
    const { hardens, qualifies, qualifiesAfter } = localeOf(lang).sizes;
    return [...text.matchAll(figure)].flatMap((match): Problem[] => {
      const address = match[1]!;
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      const report = (message: string, mend: string): Problem[] => {
        const reported = seen.has(`${file}:${line} ${message}`);
        seen.add(`${file}:${line} ${message}`);
        return reported ? [] : [{ file, line, message, mend }];
      };
      const hard = hardens.exec(before)?.[0].trim();
      if (hard && inexactNumbers.has(address))
        return report(
          `"${hard}" hardens the number "${address}", which its row does not.`,
          'Leave the word out: the number brings its own qualifier.',
        );
      const own = (qualifies.exec(before) ?? qualifiesAfter.exec(after))?.[0].trim();
      if (own)
        return report(
          `"${own}" qualifies the number "${address}", which brings its own qualifier.`,
          'Leave the word out, or change the row.',
        );
      return [];
    });
  });
}

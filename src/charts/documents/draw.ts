import { fade, type Mark, move, pathMark, round, textAt } from '../mark.ts';
import { rulesAround } from '../rules.ts';
import type { DocumentsGeometry, ShownCard, ShownText } from './layout.ts';

/** A text of a card. */
function textMark({ key, class: name, size, x, y, text, scale, opacity }: ShownText): Mark {
  const group = textAt(x, y, { class: name, 'font-size': size }, text, opacity);
  const grown = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`;
  return { key, ...group, attrs: { ...group.attrs, transform: move(x, y) + grown } };
}

/** A card: its outline, the double rule at its head, the rule of its margin, and what is written on it. */
function cardMark({ key, box, opacity, margin, texts, rules }: ShownCard): Mark {
  const [right, bottom] = [round(box.width), round(box.height)];
  const free = rulesAround(rules.levels, rules.from, rules.to);
  return {
    key,
    tag: 'g',
    attrs: { class: 'document', transform: move(box.x, box.y), ...fade(opacity) },
    children: [
      pathMark('sheet', 'sheet-of-card', `M0 0H${right}V${bottom}H0z`),
      pathMark('margin', 'column-rule', `M${round(margin)} 3.5V${bottom}`),
      pathMark('head', 'sum-rule', `M0 0H${right}M0 3.5H${right}`),
      ...(free ? [pathMark('free', 'row-rules', free)] : []),
      ...texts.map(textMark),
    ],
  };
}

/** Writes computed documents as marks. */
export const drawDocuments = ({ cards }: DocumentsGeometry): Mark[] => cards.map(cardMark);

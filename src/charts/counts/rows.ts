import { captionFor, type Item, type ItemsData } from '../items/data.ts';
import { leading, numberWidth } from '../type.ts';
import { balanceText, wrapText } from '../wrap-text.ts';
import { blocksOf, type Form, formOf, sideOf } from './forms.ts';
import type { CountsPage } from './page.ts';

/** A line of the account with its words broken to their room, and the heights of its words and of its drawing. */
export interface CountsRow {
  item: Item;
  form: Form;
  label: string[];
  caption: string[];
  /** Sizes of its label and its number; an absence is set smaller than a number. */
  labelSize: number;
  numberSize: number;
  /** Its number stands above its label, in a band of this height with its date. */
  isOver: boolean;
  band: number;
  /** Where its words begin. */
  indent: number;
  head: number;
  drawing: number;
  height: number;
}

function drawingHeight(item: Item, form: Form, page: CountsPage): number {
  if (form === 'blocks') return blocksOf(item, page).height;
  if (form === 'area') return sideOf(item, page.unit);
  return { along: page.stroke * 2.2, hundred: page.stroke, share: page.stroke * 1.5, length: 14, absence: 14, none: 0 }[form];
}

/** Room between an area and the words beside it, for the arrow of an open one. */
export const asideGap = 34;

/** Breaks the words of a line to the room that its number leaves. */
export function rowOf(item: Item, data: ItemsData, page: CountsPage): CountsRow {
  const { width, pad, type } = page;
  const isWords = item.tone === 'words';
  const labelSize = isWords ? page.statementSize : page.labelSize;
  const numberSize = item.tone === 'missing' ? Math.min(page.numberSize, type.number) : page.numberSize;
  const form = formOf(item, data);
  const drawing = drawingHeight(item, form, page);
  const indent = form === 'area' ? drawing + asideGap : 0;
  const sum = item.digits ? numberWidth(item, numberSize) : 0;
  const isOver = sum > 0 && (page.over || sum > (width - indent) * 0.62);
  const room = width - indent - sum - (sum > 0 ? 16 : 0);
  const label = (isWords ? wrapText : balanceText)(item.label, labelSize, (isOver ? width - indent : room) * (isWords ? 0.9 : 0.97));
  const note = captionFor(data, item);
  const said =
    page.brief && item.digits ? [] : ([type.stage === 'phone' && isWords ? item.when : item.caption, note].filter(Boolean) as string[]);
  const caption = said.flatMap((text) => wrapText(text, type.note, room * 0.97));
  const [named, dated] = [label.length * labelSize * leading, caption.length * type.note * leading];
  const figures = sum > 0 ? numberSize * 1.1 : 0;
  const band = Math.max(figures, dated);
  const head = isOver ? band + named : Math.max(named + dated, figures);
  const beside = form === 'area' || drawing === 0;
  const height = 2 * pad + (beside ? Math.max(head, drawing) : head + pad * 0.8 + drawing);
  return { item, form, label, caption, labelSize, numberSize, isOver, band, indent, head, drawing, height };
}

/** The rows of a cue, in its order. */
export const rowsOf = (data: ItemsData, cue: string, page: CountsPage): CountsRow[] =>
  data.cues[cue]!.map((id) => rowOf(data.items[id]!, data, page));

import {
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun as Run,
  WidthType,
} from 'docx';
import type { TextRun } from '../markup/runs.ts';
import { lightToken } from '../pictures/chart-styles.ts';
import { colourOf } from '../pictures/colour.ts';
import { officeFaces } from './office-package.ts';
import { millimetres } from './papers.ts';
import type { SheetPart } from './sheet.ts';

/** Colours of sheets, as digits. */
export const colours = () => {
  const paint = (token: string) => colourOf(lightToken(token)).hex.slice(1);
  return { ink: paint('--ink'), grey: paint('--grey'), red: paint('--rule-text'), soft: paint('--rule-soft') };
};

/** Sizes of letters in half points. */
export const sizes = { title: 44, heading: 30, stop: 26, text: 22, small: 18, foot: 15 };

/** The faces of a run, for every script. */
export const font = { ascii: officeFaces.latin, hAnsi: officeFaces.latin, cs: officeFaces.latin, eastAsia: officeFaces.han };

/** A line to write on takes so much height. */
const writingLine = millimetres(10);
/** Least height of an empty cell. */
const writingCell = millimetres(24);

/** Widths of the columns of an exercise, in parts of a hundred: to be filled, and filled. */
const columns = { blank: [20, 20, 14, 23, 23], filled: [17, 14, 11, 34, 24] };

type Colours = ReturnType<typeof colours>;

const runsIn = (runs: readonly TextRun[], size: number, color: string) =>
  runs.map(({ text, strong }) => new Run({ text, font, size, color, ...(strong ? { bold: true } : {}) }));

/**
 * One part of a sheet as paragraphs and tables.
 * @param number of the stop
 * @param room between the margins
 * @param keepNext whether the part stays on the page of the one behind it
 */
export function written(part: SheetPart, paint: Colours, number: number, room: number, keepNext: boolean): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'stop':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          spacing: { before: 280, after: 80 },
          keepNext: true,
          children: [
            new Run({ text: `${number}  `, font, size: sizes.stop, color: paint.red, bold: true }),
            ...(part.when ? [new Run({ text: `${part.when}  `, font, size: sizes.text, color: paint.red })] : []),
            new Run({ text: part.title, font, size: sizes.stop, color: paint.ink, bold: true }),
          ],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          spacing: { before: 420, after: 80 },
          keepNext: true,
          children: [new Run({ text: part.text, font, size: sizes.heading, color: paint.ink, bold: true })],
        }),
      ];
    case 'words':
      return [
        new Paragraph({
          spacing: { after: 100, line: 300 },
          keepLines: true,
          keepNext,
          children: runsIn(part.runs, sizes.text, paint.ink),
        }),
      ];
    case 'aside': {
      const border = { left: { style: BorderStyle.SINGLE, size: 18, color: paint.soft, space: 8 } };
      const paragraph = (children: Run[]) => new Paragraph({ border, indent: { left: 240 }, spacing: { after: 60, line: 300 }, children });
      return [
        ...(part.head ? [paragraph([new Run({ text: part.head, font, size: sizes.small, color: paint.red, bold: true })])] : []),
        ...part.paragraphs.map((runs) => paragraph(runsIn(runs, sizes.text, paint.ink))),
      ];
    }
    case 'lines':
      return Array.from(
        { length: part.count },
        (_, index) =>
          new Paragraph({
            keepNext: index < part.count - 1,
            border: {
              bottom: { style: BorderStyle.SINGLE, size: 4, color: paint.soft, space: 0 },
              between: { style: BorderStyle.SINGLE, size: 4, color: paint.soft, space: 0 },
            },
            spacing: { before: 0, after: 0, line: writingLine, lineRule: 'exact' },
            children: [],
          }),
      );
    case 'table': {
      const line = { style: BorderStyle.SINGLE, size: 4, color: paint.soft };
      // A table to be filled stands on one page; the rows of one that is filled may be longer than a page.
      const isBlank = part.rows.every((row) => row.slice(1).every((paragraphs) => paragraphs.length === 0));
      const widths = columns[isBlank ? 'blank' : 'filled'].map((share) => Math.round((room * share) / 100));
      const cell = (paragraphs: readonly TextRun[][], column: number, color: string, together: boolean) =>
        new TableCell({
          width: { size: widths[column]!, type: WidthType.DXA },
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: (paragraphs.length > 0 ? paragraphs : [[]]).map(
            (runs) => new Paragraph({ keepNext: together, spacing: { after: 40 }, children: runsIn(runs, sizes.small, color) }),
          ),
        });
      return [
        new Table({
          layout: TableLayoutType.FIXED,
          width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
          columnWidths: widths,
          borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
          rows: [
            new TableRow({
              tableHeader: true,
              children: part.head.map((name, column) => cell([[{ text: name }]], column, paint.grey, true)),
            }),
            ...part.rows.map(
              (row, index) =>
                new TableRow({
                  cantSplit: isBlank,
                  height: { value: writingCell, rule: HeightRule.ATLEAST },
                  children: row.map((paragraphs, column) => cell(paragraphs, column, paint.ink, isBlank && index < part.rows.length - 1)),
                }),
            ),
          ],
        }),
      ];
    }
  }
}

/** Fields to fill, as a line of a table: names with room behind them. */
export function fieldLine(fields: readonly string[], paint: Colours, room: number): Table[] {
  if (fields.length === 0) return [];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const widths = [Math.round(room * 0.64), Math.round(room * 0.36)];
  const rule = { style: BorderStyle.SINGLE, size: 4, color: paint.soft };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: widths,
      width: { size: room, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: none, bottom: rule },
      rows: [
        new TableRow({
          height: { value: writingLine, rule: HeightRule.ATLEAST },
          children: fields.map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column]!, type: WidthType.DXA },
                verticalAlign: 'bottom',
                children: [new Paragraph({ children: [new Run({ text, font, size: sizes.small, color: paint.grey })] })],
              }),
          ),
        }),
      ],
    }),
  ];
}

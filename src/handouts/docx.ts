import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun as Run } from 'docx';
import { localeOf } from '../locales/locale.ts';
import { type FileRecord, sealedPackage } from './office-package.ts';
import { margin, type Paper, papers } from './papers.ts';
import { colours, fieldLine, font, sizes, written } from './sheet-parts.ts';
import type { Sheet } from './sheet.ts';

/** The parts of a document before they are packed: the library's own packing would be undone at once, and takes longer than all it writes. */
const partsOf = (document: Document) =>
  (Packer as unknown as { compiler: { compile: (file: Document) => Map<string, Uint8Array | string> } }).compiler.compile(document);

/** A sheet as a file of Word on one paper, the same bytes for the same content. */
export function docxOf(sheet: Sheet, lang: string, paper: Paper, record: FileRecord): Uint8Array {
  const paint = colours();
  const { htmlLang } = localeOf(lang);
  const room = papers[paper].width - 2 * margin;
  let stop = 0;
  const parts = sheet.parts.flatMap((part, index) => {
    const next = sheet.parts[index + 1]?.kind;
    return written(part, paint, part.kind === 'stop' ? (stop += 1) : stop, room, next === 'words' || next === 'lines' || next === 'table');
  });
  const document = new Document({
    title: record.title,
    styles: {
      default: {
        document: { run: { font, size: sizes.text, language: { value: lang === 'zh' ? 'en-GB' : htmlLang, eastAsia: 'zh-CN' } } },
        heading1: { run: { font, color: paint.ink } },
        heading2: { run: { font, color: paint.ink } },
      },
    },
    sections: [
      {
        properties: { page: { size: papers[paper], margin: { top: margin, bottom: margin, left: margin, right: margin } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new Run({ font, size: sizes.foot, color: paint.grey, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ spacing: { after: 40 }, children: [new Run({ text: sheet.above, font, size: sizes.text, color: paint.red })] }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { after: 160 },
            children: [new Run({ text: sheet.title, font, size: sizes.title, color: paint.ink, bold: true })],
          }),
          ...fieldLine(sheet.fields, paint, room),
          ...parts,
          new Paragraph({ spacing: { before: 240 }, children: [] }),
          ...sheet.foot.map(
            (text) => new Paragraph({ spacing: { after: 40 }, children: [new Run({ text, font, size: sizes.foot, color: paint.grey })] }),
          ),
        ],
      },
    ],
  });
  return sealedPackage(partsOf(document), record, (_, text) => text);
}

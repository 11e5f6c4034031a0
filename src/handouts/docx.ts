import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun as Run } from 'docx';
import { localeOf } from '../locales/locale.ts';
import { filesIn } from './archive.ts';
import { type FileRecord, sealedPackage } from './office-package.ts';
import { margin, type Paper, papers } from './papers.ts';
import { colours, fieldLine, font, sizes, written } from './sheet-parts.ts';
import type { Sheet } from './sheet.ts';

/** A sheet as a file of Word on one paper, the same bytes for the same content. */
export async function docxOf(sheet: Sheet, lang: string, paper: Paper, record: FileRecord): Promise<Uint8Array> {
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
  const archive = new Uint8Array(await Packer.toBuffer(document));
  return sealedPackage(filesIn(archive), record, (_, text) => text);
}

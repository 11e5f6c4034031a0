import type { DrawnDeck } from './deck.ts';
import { docxOf } from './docx.ts';
import type { FileRecord } from './office-package.ts';
import type { Paper } from './papers.ts';
import { pptxOf } from './pptx.ts';
import type { Sheet } from './sheet.ts';

/** A file that is to be written: slides, or a sheet on one paper. It is all data, which can be handed to another thread. */
export interface FileOrder {
  content: { deck: DrawnDeck } | { sheet: Sheet; paper: Paper };
  lang: string;
  record: FileRecord;
}

/** Writes a file, the same bytes for the same order. */
export async function writeFile({ content, lang, record }: FileOrder): Promise<Uint8Array> {
  return 'deck' in content ? pptxOf(content.deck, lang, record) : docxOf(content.sheet, lang, content.paper, record);
}

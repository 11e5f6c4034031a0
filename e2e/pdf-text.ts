import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** Text without spaces, signs of layout, and the forms in which a PDF may write a character. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u2060\u00AD]/g, '');

/** The text layer of a page printed on A4, plain. */
export async function pdfText(page: Page): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))), { mergePages: true });
  return plain(text);
}

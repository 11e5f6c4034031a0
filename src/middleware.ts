import { defineMiddleware } from 'astro:middleware';
import { afterSheets, withLateSheets } from './bundle/late-sheets.ts';
import { settlePolicy } from './policy/page-policy.ts';
import { withTexts } from './policy/repeated-text.ts';

/** Whether this is a build: `astro.config.mjs` puts it in. */
declare const isBuiltPage: boolean;

/** A page with one character for each of its bytes. It is read piece by piece: a page of a long story has 20 MB, of which few copies are made. */
async function charactersOf({ body }: Response): Promise<string> {
  let page = '';
  for await (const { buffer, byteOffset, byteLength } of body ?? []) page += Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
  return page;
}

/** Finishes every page as it is built, before it is written: its late style sheets are linked, its policy is settled, and texts take the place of their marks. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!isBuiltPage || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  try {
    const page = settlePolicy(withLateSheets(await charactersOf(response), afterSheets), 'latin1');
    const body = new ReadableStream<Uint8Array>({
      start(parts) {
        for (const part of withTexts(page, 'latin1')) parts.enqueue(part);
        parts.close();
      },
    });
    return new Response(body, response);
  } catch (error) {
    throw new Error(`${url.pathname}: ${(error as Error).message}`, { cause: error });
  }
});

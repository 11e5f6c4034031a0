import { defineMiddleware } from 'astro:middleware';
import { afterSheets, withLateSheets } from './bundle/late-sheets.ts';
import { settlePolicy } from './policy/page-policy.ts';
import { withTexts } from './policy/repeated-text.ts';

/** Whether this is a build: `astro.config.mjs` puts it in. */
declare const isBuiltPage: boolean;

/** Finishes every page as it is built, before it is written: its late style sheets are linked, its policy is settled, and texts take the place of their marks. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!isBuiltPage || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  try {
    return new Response(withTexts(settlePolicy(withLateSheets(await response.text(), afterSheets))), response);
  } catch (error) {
    throw new Error(`${url.pathname}: ${(error as Error).message}`, { cause: error });
  }
});

import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const place = /<template data-late-sheets(?:="")?><\/template>/;
const sheet = /<link rel="stylesheet" href="[^"]+">/g;

/** Asks for a sheet, so that it comes while another one is waited for: browsers parse the link after it only when that one has come. */
const asked = (link: string) => link.replace('rel="stylesheet"', 'rel="preload" as="style"');

/**
 * A page whose style sheets are linked where `<template data-late-sheets>` stands instead of in its head, where Astro links them. What
 * precedes that place is painted without waiting for them, by the style in the head; what follows it is parsed once they are there. Some
 * browsers go on parsing, and wait before the next script: so a script follows, which does nothing. A page without such a place stays as it is.
 * @param script the script that follows, whose hash the page has inserted
 */
export function withLateSheets(html: string, script: string): string {
  if (!place.test(html)) return html;
  const head = html.indexOf('</head>');
  const links = html.slice(0, head).match(sheet) ?? [];
  return (html.slice(0, head).replace(sheet, '') + html.slice(head)).replace(place, () =>
    links.length > 0 ? `${links.map(asked).join('')}${links.join('')}<script>${script}</script>` : '',
  );
}

/** The script after late style sheets: a comment, which runs when they have come. */
export const afterSheets = '/**/';

/** The last rule of each style sheet, by which a page knows that a sheet has come whole (`client/stage/to-stage`). */
export const lastRule = ':root{--whole:1}';

/** Links the style sheets of each built page where it asks for them, and ends each sheet with `lastRule`. Stands before what reads the built files. */
export function lateSheets(): AstroIntegration {
  return {
    name: 'late-sheets',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
        for (const name of names.filter((one) => one.endsWith('.css'))) appendFileSync(join(dist, name), lastRule);
        for (const name of names.filter((one) => one.endsWith('.html'))) {
          const file = join(dist, name);
          const html = readFileSync(file, 'utf8');
          const late = withLateSheets(html, afterSheets);
          if (late !== html) writeFileSync(file, late);
        }
      },
    },
  };
}

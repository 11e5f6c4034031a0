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

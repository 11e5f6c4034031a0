const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for HTML and XML: in content, and in attribute values between double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}

const characters = new Map(Object.entries(escapes).map(([character, entity]) => [entity, character]));
const references = /&(?:amp|lt|gt|quot);|&#x([0-9a-f]{1,6});|&#([0-9]{1,7});/gi;

/** Text as it was before it was escaped: the four references that `escapeMarkup` writes, and characters by their number. */
export function unescapeMarkup(markup: string): string {
  return markup.replace(references, (reference, hexadecimal?: string, decimal?: string) => {
    if (hexadecimal) return String.fromCodePoint(parseInt(hexadecimal, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return characters.get(reference.toLowerCase()) ?? reference;
  });
}

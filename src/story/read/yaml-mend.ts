/** What to do about a line that YAML cannot read: by what people type there. */
const mends: readonly { line?: RegExp; error?: RegExp; mend: string }[] = [
  { line: /^\s*(?:- )?[\w-]+[ \t]*：/u, mend: 'Write a plain colon and a space behind the name of the field.' },
  {
    line: /[“”„«»]/u,
    mend: 'Write plain quotes " around words: curly ones are part of the words, and what stands in them is not protected.',
  },
  { line: /[，｛｝［］【】]/u, mend: 'Write plain commas and brackets between values.' },
  { line: /[\u00A0\u3000]/u, mend: 'Type the space anew: it is not a plain one.' },
  { line: /^\s*\t/, mend: 'Indent by spaces.' },
  { line: /^\s*(?:- )?[\w-]+:(?=[^\s/])/, mend: 'Write a space behind the colon.' },
  { line: /^\s*(?:- )?[\w-]+ *=/, mend: 'Write a colon and a space behind the name of the field.' },
  { error: /Map keys must be unique/, mend: 'Keep one of them.' },
  { error: /Nested mappings|reserved character|Unexpected block-seq-ind/, mend: 'Put quotes around the words.' },
  {
    error: /Unexpected scalar at node end/,
    line: /:\s*(["']).*\1/,
    mend: 'Put quotes around the whole words, and write quotes within them as “ and ”, or an apostrophe as ’.',
  },
];

const general = 'Look at indents, colons, quotes and brackets here and in the line above.';

/**
 * What to do about an error of YAML.
 * @param line where it stands, as it is typed
 * @param message what the parser says
 */
export const yamlMend = (line: string, message: string): string =>
  mends.find(({ line: typed, error }) => (typed?.test(line) ?? true) && (error?.test(message) ?? true))?.mend ?? general;

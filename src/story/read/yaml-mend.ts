/** What to do about a line that YAML cannot read: by what people type there. */
const mends: readonly { line?: RegExp; error?: RegExp; mend: string }[] = [
  { error: /multiple documents/, mend: 'Take the line --- out: a file holds one document.' },
  { error: /Tabs are not allowed/, mend: 'Indent by spaces.' },
  { error: /Map keys must be unique/, mend: 'Keep one of them.' },
  { error: /Missing closing/, mend: 'Close the quote, or put none before the words.' },
  { error: /Invalid escape sequence/, mend: "Write two backslashes, or put ' around the words." },
  // Words that begin like something else of YAML, and go on as words do.
  { error: /directive indicator|Not a YAML token|reserved character/, mend: 'Put quotes around the words.' },
  { error: /Unexpected scalar at node end/, line: /:\s*(?:\[[^\]]*\]|\{[^}]*\})\s*\S/, mend: 'Put quotes around the words.' },
  { error: /Block collections are not allowed within flow/, mend: 'Put quotes around words that hold a colon.' },
  { error: /must be sufficiently indented and end with a \}/, mend: 'Close the braces: }' },
  { error: /must be sufficiently indented and end with a \]/, mend: 'Close the brackets: ]' },
  { line: /^\s*(?:- )?[\w-]+[ \t]*：/u, mend: 'Write a plain colon and a space behind the name of the field.' },
  {
    line: /[“”„«»]/u,
    mend: 'Write plain quotes " around words: curly ones are part of the words, and what stands in them is not protected.',
  },
  { line: /[｛｝［］【】]|:\s*[[{][^\]}]*，/u, mend: 'Write plain commas and brackets between values.' },
  { line: /[\u00A0\u3000]/u, mend: 'Type the space anew: it is not a plain one.' },
  { line: /^\s*(?:- )?[\w-]+:(?=[^\s/])/, mend: 'Write a space behind the colon.' },
  { line: /^\s*(?:- )?[\w-]+ *=/, mend: 'Write a colon and a space behind the name of the field.' },
  { error: /Nested mappings|Unexpected block-seq-ind/, mend: 'Put quotes around the words.' },
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

/** What the parser says, in words for people who write stories. */
export const yamlMessage = (message: string): string =>
  /multiple documents/.test(message) ? 'A line --- begins a second document' : message.replace(/\.$/, '');

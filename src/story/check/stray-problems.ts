import type { Outline } from '../../markdown/outline.ts';
import type { Problem } from '../problem.ts';

/** Problems of what a text holds and docs/authoring.md does not list. */
export function strayProblems(file: string, { strays, html }: Outline): Problem[] {
  const tags = html.map(({ name, line }) => ({
    file,
    line,
    message: `The HTML ${name} is not allowed here.`,
    mend: 'Remove it; docs/authoring.md lists what may be written.',
  }));
  const others = strays.map(({ name, line, why, mend = '' }): Problem => {
    switch (why) {
      case 'after-step':
        return {
          file,
          line,
          message: 'There is text after a step and outside of it.',
          mend: 'Move it into the step, or above the first one.',
        };
      case 'nested':
        return { file, line, message: `"${name}" stands within another block.`, mend: 'Close the block above it with ::: first.' };
      case 'open':
        return { file, line, message: `"${name}" does not end.`, mend: 'Close it with a line of three colons: :::' };
      case 'literal':
        return { file, line, message: `A literal "${name}" is left in the text.`, mend };
      case 'unknown':
        return {
          file,
          line,
          message: `"${name}" is not something that can be written here.`,
          mend: 'Use :fig{#…}, :src{#…}, :name[…], a language such as :en[…], :::step, :::notes or :::question.',
        };
      case 'form':
        return { file, line, message: `${name} is not something that can be written here.`, mend };
      default:
        return { file, line, message: `${name}.`, mend };
    }
  });
  return [...tags, ...others];
}

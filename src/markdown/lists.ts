import type { List, ListItem, Nodes } from 'mdast';

/** What is wrong with a list, and the item where it shows. */
interface ListFault {
  name: string;
  mend: string;
  item: List | ListItem;
}

/**
 * Numbers that a page would count otherwise, and items without words. Numbers that are all the same count on, as Markdown has it.
 * @param sourceOf what was typed for a node
 */
export function faultsOfList(list: List, sourceOf: (node: Nodes) => string): ListFault[] {
  const first = list.start ?? 1;
  const numbers = list.children.map((item) => Number(/^\d+/.exec(sourceOf(item))?.[0]));
  const counts = list.ordered && numbers.some((number) => number !== numbers[0]);
  const other = counts ? numbers.findIndex((number, index) => number !== first + index) : -1;
  return [
    ...(list.ordered && first !== 1
      ? [
          {
            name: `A list that begins with ${first}`,
            mend: 'Begin it with 1, or write a backslash before the full stop of a number at the beginning of a line.',
            item: list,
          },
        ]
      : []),
    ...(other > 0
      ? [
          {
            name: `A list in which ${numbers[other]} stands where ${first + other} follows`,
            mend: 'Number its items one after another, or write each as a paragraph.',
            item: list.children[other]!,
          },
        ]
      : []),
    ...list.children
      .filter(({ children }) => children.length === 0)
      .map((item) => ({ name: 'An item of a list without words', mend: 'Write them, or take the line out.', item })),
  ];
}

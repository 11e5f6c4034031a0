import type { Root } from 'mdast';
import { marker } from './marker.ts';

/** `:::question{#id}` is set between markers; block quotes in it are the answer, which only the key shows. */
export function remarkQuestions() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) => {
      if (node.type !== 'containerDirective' || node.name !== 'question') return [node];
      const answer = node.children.filter((child) => child.type === 'blockquote').flatMap((quote) => quote.children);
      const question = node.children.filter((child) => child.type !== 'blockquote');
      return [marker('question', node.attributes?.id ?? ''), ...question, marker('answer'), ...answer, marker('end')];
    }) as Root['children'];
  };
}

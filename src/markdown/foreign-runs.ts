import type { Root } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';

/** `:zh[暂住证]` becomes a span that says its language. */
export function remarkForeignRuns() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node) => {
      if (!/^[a-z]{2}$/.test(node.name) || node.children.length === 0) return;
      node.data = { ...node.data, hName: 'span', hProperties: { lang: node.name } };
    });
  };
}

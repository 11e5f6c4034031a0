import type { Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A word with a colon and neither braces nor brackets (`10:30`, `全称:某地`) goes back to being text. Runs first. */
export function remarkPlainColons() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node, index, parent) => {
      const bare = Object.keys(node.attributes ?? {}).length === 0 && node.children.length === 0;
      if (!bare || parent === undefined || index === undefined) return;
      const text: Text = { type: 'text', value: `:${node.name}` };
      parent.children[index] = text;
    });
    visit(tree, 'leafDirective', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value: `::${node.name}${toString(node)}` }] };
    });
  };
}

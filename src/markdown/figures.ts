import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { marker } from './marker.ts';

/** `:fig{#address form=bare}` becomes the marker of a ledger number. */
export function remarkFigures() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node, index, parent) => {
      if (node.name !== 'fig' || !node.attributes?.id || parent === undefined || index === undefined) return;
      const form = node.attributes.form;
      parent.children[index] = marker('fig', node.attributes.id, ...(form ? [form] : []));
    });
  };
}

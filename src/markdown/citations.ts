import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { marker } from './marker.ts';

/** `:src{#id}` becomes the marker of a citation. */
export function remarkCitations() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node, index, parent) => {
      if (node.name !== 'src' || !node.attributes?.id || parent === undefined || index === undefined) return;
      parent.children[index] = marker('src', node.attributes.id);
    });
  };
}

import type { Root } from 'mdast';
import { marker } from './marker.ts';

/** `:::notes` is set between markers: only the speaker and the student notes show it. */
export function remarkNotes() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) =>
      node.type === 'containerDirective' && node.name === 'notes' ? [marker('notes'), ...node.children, marker('end')] : [node],
    ) as Root['children'];
  };
}

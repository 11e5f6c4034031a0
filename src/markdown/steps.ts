import type { Root } from 'mdast';
import { marker } from './marker.ts';

/** `:::step{cue=people}` or `:::step{scene=newcomers cue=y2019}` opens a further step: a marker, then its words. */
export function remarkSteps() {
  return (tree: Root): void => {
    tree.children = tree.children.flatMap((node) =>
      node.type === 'containerDirective' && node.name === 'step'
        ? [marker('step', node.attributes?.cue ?? '', ...(node.attributes?.scene ? [node.attributes.scene] : [])), ...node.children]
        : [node],
    ) as Root['children'];
  };
}

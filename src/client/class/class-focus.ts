import type { commandOf } from '../../classroom/clicker.ts';

/** The kind of element that has the focus. A dialog that was just closed may still have it, and counts as the page. */
export function focusKind(target: Element): Parameters<typeof commandOf>[1] {
  const closed = target.closest('dialog:not([open])') !== null;
  if (!closed && target.closest('input, select, textarea, [contenteditable]')) return 'field';
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (closed) return 'page';
  return target.closest('a, button, summary') ? 'control' : 'page';
}

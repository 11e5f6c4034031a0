import type { keyOf } from '../../classroom/clicker.ts';

/** What kind of thing has the focus. A dialog that was just closed keeps it for a moment, and is none any more. */
export function focusKind(target: Element): Parameters<typeof keyOf>[1] {
  const closed = target.closest('dialog:not([open])') !== null;
  if (!closed && target.closest('input, select, textarea, [contenteditable]')) return 'field';
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (closed) return 'page';
  return target.closest('a, button, summary') ? 'control' : 'page';
}

import type { keyOf } from '../classroom/clicker.ts';

/** What kind of thing has the focus. A dialog that was just closed keeps it for a moment, and is none any more. */
export function focusKind(target: Element): Parameters<typeof keyOf>[1] {
  if (target.closest('dialog:not([open])')) return 'page';
  if (target.closest('input, select, textarea, [contenteditable]')) return 'field';
  if (target.closest('dialog')) return 'dialog';
  return target.closest('a, button, summary') ? 'control' : 'page';
}

/** What each key does, by its name. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Listens for single keys: not in fields, dialogs and what scrolls by itself, not with another key held, and not where the reader has
 * switched them off. Arrow keys belong to no character and stay.
 */
export function startKeys(keys: Keys): void {
  const box = document.querySelector<HTMLInputElement>('.keys input');
  const own = box?.closest<HTMLElement>('.own');
  if (own) own.hidden = false;
  document.addEventListener('keydown', (event) => {
    const held = event.altKey || event.ctrlKey || event.metaKey || (event.shiftKey && event.key.length > 1);
    const field = (event.target as Element).closest('input, select, textarea, dialog, [contenteditable], .sheet');
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act || held || field || event.defaultPrevented) return;
    if (event.key.length === 1 && box?.checked === false) return;
    event.preventDefault();
    act();
  });
}

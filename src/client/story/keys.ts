/** Actions by the name of their key, as in `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Listens for single keys, except in form fields, dialogs and scrolling tables, with a modifier key held, or if the reader has switched
 * them off. The switch is for character keys alone (WCAG 2.1.4), so arrow keys always work.
 */
export function startKeys(keys: Keys): void {
  const checkbox = document.querySelector<HTMLInputElement>('.keys input');
  const settings = checkbox?.closest<HTMLElement>('.own');
  if (settings) settings.hidden = false;
  document.addEventListener('keydown', (event) => {
    const held = event.altKey || event.ctrlKey || event.metaKey || (event.shiftKey && event.key?.length > 1);
    const field = (event.target as Element).closest('input, select, textarea, dialog, [contenteditable], .sheet');
    // With caps lock a letter is a capital.
    const key = event.key?.length === 1 ? event.key.toLowerCase() : event.key;
    const action = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!action || held || field || event.defaultPrevented) return;
    if (event.key?.length === 1 && checkbox?.checked === false) return;
    event.preventDefault();
    action();
  });
}

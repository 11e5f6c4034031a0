import type { FieldPlace } from '../../charts/guess.ts';

/**
 * Follows a finger, a pen or a mouse that is pressed on a field, until its panel has told the answer. Links in it are left alone.
 * @param on called with the places that were passed since the last call, and whether they begin a stroke
 */
export function followPointer(field: HTMLElement, on: (passed: FieldPlace[], begins: boolean) => void): void {
  const placeAt = ({ clientX, clientY }: PointerEvent): FieldPlace => {
    const { left, width, bottom, height } = field.getBoundingClientRect();
    const share = (value: number) => Math.min(1, Math.max(0, value));
    return { x: share((clientX - left) / width), y: share((bottom - clientY) / height) };
  };
  field.addEventListener('pointerdown', (event) => {
    if (field.closest('.told') || event.button !== 0 || (event.target as Element).closest('a')) return;
    event.preventDefault();
    field.setPointerCapture(event.pointerId);
    on([placeAt(event)], true);
  });
  field.addEventListener('pointermove', (event) => {
    if (!field.hasPointerCapture(event.pointerId)) return;
    const passed = event.getCoalescedEvents?.();
    on((passed?.length ? passed : [event]).map(placeAt), false);
  });
}

import type { Mark } from '../../charts/mark.ts';
import { targetsOf } from '../../charts/targets.ts';

/** By address of a number in a chart: its accessible name, and the address of its row if that is another one. */
export type NumberNames = Record<string, { name: string; row?: string }>;

/** How long after its last change the links of a picture are placed, in milliseconds. */
const restDelay = 120;

/** Places number links over the numbers of a picture, each time that it has come to rest. */
export class Targets {
  private readonly layer: HTMLElement | undefined;
  private readonly names: NumberNames;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(layer: HTMLElement | undefined, names: NumberNames) {
    this.layer = layer;
    this.names = names;
  }

  /**
   * Call after each change of the picture.
   * @param scale CSS pixels for one unit of the picture; called when the picture rests, because measuring forces a layout
   */
  follow(marks: readonly Mark[], scale: () => number): void {
    if (!this.layer) return;
    if (this.resting === undefined) this.layer.classList.add('moving');
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.place(marks, scale());
    }, restDelay);
  }

  private place(marks: readonly Mark[], scale: number): void {
    const layer = this.layer!;
    const before = [...layer.querySelectorAll<HTMLAnchorElement>('a')];
    const kept = new Map(before.map((link) => [link.dataset.target!, link]));
    const placed = targetsOf(marks).flatMap(({ address, again, x, y, width, height }, index) => {
      const named = this.names[address];
      if (!named) return [];
      const key = again ? `${address} ${index}` : address;
      const link = kept.get(key) ?? document.createElement('a');
      const row = named.row ?? address;
      Object.assign(link.dataset, { target: key, figure: row });
      link.className = 'target';
      link.href = layer.dataset.rows! + row.replace('/', ':');
      if (again) {
        link.tabIndex = -1;
        link.ariaHidden = 'true';
      } else link.ariaLabel = named.name;
      link.style.cssText = `left:${x * scale}px;top:${y * scale}px;width:${width * scale}px;height:${height * scale}px`;
      return [link];
    });
    // A link that is moved in the document loses the focus, so links that stay are not moved.
    for (const link of before) if (!placed.includes(link)) link.remove();
    placed.forEach((link, index) => {
      if (layer.children[index] !== link) layer.insertBefore(link, layer.children[index] ?? null);
    });
    layer.classList.remove('moving');
  }
}

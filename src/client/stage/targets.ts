import type { Mark } from '../../charts/mark.ts';
import { targetsOf } from '../../charts/targets.ts';

/** How a number of a chart is called, and the row that holds it where that is another address. */
export type NumberNames = Record<string, { name: string; row?: string }>;

/** How long a picture must rest before its numbers can be opened, in milliseconds: links are not laid while it moves. */
const rest = 120;

/** Lays the links of a chart over its numbers, each time that its picture has come to rest. */
export class Targets {
  private readonly layer: HTMLElement | undefined;
  private readonly names: NumberNames;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(layer: HTMLElement | undefined, names: NumberNames) {
    this.layer = layer;
    this.names = names;
  }

  /**
   * The picture has changed.
   * @param by asks for the pixels of the page to one of the picture: not before it rests, since an answer lays the page out
   */
  follow(marks: readonly Mark[], by: () => number): void {
    if (!this.layer) return;
    if (this.resting === undefined) this.layer.classList.add('moving');
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.lay(marks, by());
    }, rest);
  }

  private lay(marks: readonly Mark[], by: number): void {
    const layer = this.layer!;
    const laid = [...layer.querySelectorAll<HTMLAnchorElement>('a')];
    const kept = new Map(laid.map((link) => [link.dataset.target!, link]));
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
      link.style.cssText = `left:${x * by}px;top:${y * by}px;width:${width * by}px;height:${height * by}px`;
      return [link];
    });
    // A link that keeps its place keeps the focus.
    for (const link of laid) if (!placed.includes(link)) link.remove();
    placed.forEach((link, index) => {
      if (layer.children[index] !== link) layer.insertBefore(link, layer.children[index] ?? null);
    });
    layer.classList.remove('moving');
  }
}

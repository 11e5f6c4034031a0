/** What charts take of chart2music, whose own types its `exports` keep from being found. */
declare module 'chart2music' {
  interface Axis {
    minimum: number;
    maximum: number;
    continuous?: boolean;
    format: (value: number) => string;
  }
  interface Point {
    x: number;
    /** On the second axis; not a number where it is silent. */
    y2: number;
    custom: unknown;
  }
  interface Config {
    type: 'line';
    title: string;
    element: HTMLElement;
    /** The live region. */
    cc: HTMLElement;
    data: Record<string, Point[]>;
    axes: { x: Axis; y2: Axis };
    options: {
      /** Tones from low to high. The last is left out. */
      hertzes: number[];
      translationCallback: (asked: { id: string; evaluators: Record<string, unknown> }) => string | false;
    };
  }
  /** Makes an element sound by keys. On a device that it takes for a phone it returns without an error and does nothing. */
  export function c2mChart(
    config: Config,
  ): { err: null; data: { currentPoint?: Point; cleanUp: () => void } } | { err: string; data?: undefined };
}

import { expect, it } from 'vitest';
import { frameSheet } from './frame-sheet.ts';

it('measures nothing by the window of a frame', () => {
  expect(frameSheet('a{height:max(60svh,min(78lvh,27rem));width:calc(1rem + .25vw);margin:1dvh 2vh}')).toBe(
    'a{height:max(calc(60 * var(--vh)),min(calc(78 * var(--vh)),27rem));width:calc(1rem + calc(.25 * var(--vw)));margin:calc(1 * var(--vh)) calc(2 * var(--vh))}',
  );
  expect(frameSheet('a{position:fixed}b{position:sticky}')).toBe('a{position:var(--fixed)}b{position:sticky}');
});

it('leaves names that look like lengths', () => {
  const css = 'a{color:var(--s5vh);background:url(x-1vw.png);animation:a1vw 2s}';
  expect(frameSheet(css)).toBe(css);
});

it('lets the theme that was asked for win over that of the system, both ways', () => {
  expect(frameSheet('@layer t{:root{--ink:#000}@media (prefers-color-scheme: dark){:root{--ink:#fff}}}')).toBe(
    '@layer t{:root{--ink:#000}@media (prefers-color-scheme: dark){:root:where(:not([data-theme="light"])){--ink:#fff}}:root:where([data-theme="dark"]){--ink:#fff}}',
  );
});

it('refuses a dark rule that it could not turn', () => {
  expect(() => frameSheet('@media (prefers-color-scheme: dark){.chart{color:red}}')).toThrow(
    '@media (prefers-color-scheme: dark) styles ".chart"; in frames only ":root" can change with the theme.',
  );
});

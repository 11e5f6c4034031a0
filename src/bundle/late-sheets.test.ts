import { expect, it } from 'vitest';
import { withLateSheets } from './late-sheets.ts';

const sheets = '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">';
const asked = '<link rel="preload" as="style" href="/a.css"><link rel="preload" as="style" href="/b.css">';

it('style sheets of the head are asked for and linked where the page says, in their order, before a script', () => {
  expect(withLateSheets(`<head>${sheets}</head><p>first</p><template data-late-sheets></template><p>then</p>`, '/**/')).toBe(
    `<head></head><p>first</p>${asked}${sheets}<script>/**/</script><p>then</p>`,
  );
});

it('a page without such a place keeps its sheets, and sheets of its body stay where they are', () => {
  const html = `<head>${sheets}</head><p></p>`;
  expect(withLateSheets(html, '/**/')).toBe(html);
  const panel = '<template><link rel="stylesheet" href="/panel.css"></template>';
  expect(withLateSheets(`<head></head><template data-late-sheets></template>${panel}`, '/**/')).toBe(`<head></head>${panel}`);
});

/**
 * Whether the style sheets of the page have come, each to its last rule (`bundle/whole-sheets`). Of the sheets of a page that was saved on a
 * disk nothing can be read; they count as whole. Elsewhere a sheet that cannot be read is one that has not come.
 */
export function sheetsAreWhole(): boolean {
  return [...document.querySelectorAll<HTMLLinkElement>('head > link[rel="stylesheet"]')].every(({ sheet, media }) => {
    try {
      return (
        sheet !== null &&
        media === '' &&
        [...sheet.cssRules].some(({ cssText }) => cssText.startsWith(':root') && cssText.includes('--whole'))
      );
    } catch {
      return location.protocol === 'file:';
    }
  });
}

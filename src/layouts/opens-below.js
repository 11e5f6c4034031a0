// A page that opens below its first screen (its address names a place, or it is gone back to) is not painted before that place is there, and
// asks at once for the faces that it is set in. Elsewhere the first screen is painted as soon as it has come.
(() => {
  // In the one file all of it is there already.
  const faces = document.querySelector('style')?.textContent;
  if (!faces) return;
  const again = performance.getEntriesByType('navigation')[0]?.type;
  const target = location.hash || (again && again !== 'navigate' && '#page:end');
  if (!target) return;
  const link = (values) => document.head.append(Object.assign(document.createElement('link'), values));
  link({ rel: 'expect', href: target, blocking: 'render' });
  for (const [, href] of faces.matchAll(/url\((\/[^)]+)\)/g))
    link({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href });
})();

// A page that opens below its first screen, because its address names a place or it is gone back to, is hidden until it is parsed and asks at
// once for the faces that it is set in: what it shows first is that place. Elsewhere the first screen is painted as soon as it has come.
(() => {
  const root = document.documentElement;
  // In the one file all of it is there already.
  const faces = document.querySelector('style')?.textContent;
  // The address of a link to words of the text is told whole by the navigation alone.
  const { type = 'navigate', name = '' } = performance.getEntriesByType('navigation')[0] ?? {};
  const isAtTop = !location.hash && !name.includes(':~:') && type === 'navigate';
  // What is below is laid out piece by piece, when the opening is there: `client/story/laying`.
  if (isAtTop) root.dataset.laying = '';
  if (!faces || isAtTop) return;
  for (const [, href] of faces.matchAll(/url\((\/[^)]+)\)/g))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href }),
    );
  root.classList.add('below');
  const show = () => {
    // Browsers go there a little later.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    root.classList.remove('below');
  };
  document.addEventListener('readystatechange', show, { once: true });
  // Where the rest is long in coming, what there is.
  setTimeout(() => root.classList.remove('below'), 4000);
})();

// Style sheets that are long in coming hold up the words no longer than this; they hold when they come. Stands before the first of them.
(() => {
  const free = () => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]:not([media])')) {
      if (link.sheet) continue;
      link.media = 'print';
      link.addEventListener('load', () => link.removeAttribute('media'), { once: true });
    }
    if (document.readyState === 'loading') setTimeout(free, 250);
  };
  setTimeout(free, 4000);
})();

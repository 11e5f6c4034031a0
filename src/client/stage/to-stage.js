// Moves the charts from their entries to the stage before the first paint, and back for printing or where what the stage needs does not come.
(() => {
  const root = document.documentElement;
  const stage = document.querySelector('.stage');
  // Charts of a page that was saved by a browser are shown as they were printed: where it is opened again nothing may draw.
  for (const { content, parentNode } of document.querySelectorAll('.chart > template')) parentNode.replaceWith(content);
  const charts = [...document.querySelectorAll('.entries .chart, .stage .chart')];
  // A page that was saved by a browser has its charts on the stage.
  const homes = charts.map((chart) => document.getElementById(chart.dataset.home) ?? chart.parentElement);
  charts.forEach((chart, index) => {
    const name = `--home-${homes[index].id}`;
    chart.dataset.home = homes[index].id;
    // Where no script runs that could bring them home, as in a page saved in one file, style sets charts on the stage at their entries. Elsewhere
    // nothing is anchored: it would be laid out again with each change of the stage.
    homes[index].style.setProperty('--anchor', name);
    chart.style.setProperty('--home', name);
    const others = charts.slice(0, index).filter(({ dataset }) => dataset.home === homes[index].id);
    homes[index].style.setProperty('--charts', others.length + 1);
    chart.style.setProperty('--after', others.length);
  });
  const toStage = () => {
    stage.append(...charts);
    root.classList.add('scripted');
  };
  const toPage = () => {
    charts.forEach((chart, index) => homes[index].append(chart));
    root.classList.remove('scripted');
  };
  /** Whether a sheet is there to its last rule, which the build has set. Of files on a disk nothing can be read; elsewhere that is a sheet that has not come. */
  const isWhole = ({ sheet, media }) => {
    try {
      return sheet && !media && [...sheet.cssRules].findLast(({ cssText }) => cssText.includes('--whole'));
    } catch {
      return location.protocol === 'file:';
    }
  };
  // Whether the reader wants a stage; whether scripts that it needs are lost; whether it draws; whether it was waited for in vain.
  let wanted = root.classList.contains('scripted');
  let [lost, staged, late] = [false, false, false];
  const setLate = (is) => root.toggleAttribute('data-late', (late = is));
  const set = () => {
    const can = wanted && !lost && !late && [...document.querySelectorAll('body link[rel="stylesheet"]')].every(isWhole);
    (can ? toStage : toPage)();
  };
  /** The same, and what is read stays where it is. */
  const setInPlace = () => {
    const read =
      scrollY > 0 && [...document.querySelectorAll('.step')].find((step) => step.getBoundingClientRect().bottom > innerHeight / 2);
    const top = read && read.getBoundingClientRect().top;
    set();
    if (read) scrollBy({ top: read.getBoundingClientRect().top - top, behavior: 'instant' });
  };
  const lose = () => {
    lost = true;
    setLate(false);
    // One that was saved with a card open has nothing that closes it.
    document.querySelector('dialog')?.remove();
    root.dataset.lost = '';
    for (const ways of document.querySelectorAll('.ways')) ways.hidden = true;
    setInPlace();
  };
  set();
  addEventListener('beforeprint', toPage);
  addEventListener('afterprint', set);
  addEventListener('ledger:no-stage', () => {
    wanted = false;
    set();
  });
  addEventListener('ledger:stage', () => {
    wanted = true;
    set();
  });
  addEventListener('ledger:lost', lose);
  addEventListener('ledger:staged', () => {
    staged = true;
    if (!late) return;
    setLate(false);
    setInPlace();
  });
  addEventListener(
    'error',
    ({ target, filename }) => {
      // A script that did not come, or of which a part came.
      if (target instanceof HTMLScriptElement || (!staged && filename?.includes('/_astro/'))) lose();
    },
    true,
  );
  // A sheet that was long in coming.
  document.addEventListener(
    'load',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || root.classList.contains('scripted')) return;
      setInPlace();
      if (staged && root.classList.contains('scripted')) dispatchEvent(new Event('ledger:back'));
    },
    true,
  );
  // Where an entry is to be read and nothing draws yet, its chart is in the text until something does.
  const wait = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    wait.disconnect();
    setTimeout(() => {
      if (staged || lost) return;
      setLate(true);
      setInPlace();
    }, 2000);
  });
  for (const entry of document.querySelectorAll('.milestone')) wait.observe(entry);
})();

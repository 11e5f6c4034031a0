// Moves the charts from their entries to the stage before the first paint, and back for printing or if a script fails to load.
(() => {
  const root = document.documentElement;
  const stage = document.querySelector('.stage');
  const charts = [...document.querySelectorAll('.entries .chart, .stage .chart')];
  // A page that was saved by a browser has its charts on the stage.
  const homes = charts.map((chart) => document.getElementById(chart.dataset.home) ?? chart.parentElement);
  charts.forEach((chart, index) => {
    const name = `--home-${homes[index].id}`;
    chart.dataset.home = homes[index].id;
    // Where no script runs that could bring them home, as in a page saved in one file, charts on the stage are set at their entries by style.
    homes[index].style.anchorName = chart.style.positionAnchor = name;
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
  let onStage = root.classList.contains('scripted');
  if (onStage) toStage();
  addEventListener('beforeprint', toPage);
  addEventListener('afterprint', () => onStage && toStage());
  addEventListener('error', (event) => event.target instanceof HTMLScriptElement && toPage(), true);
  addEventListener('ledger:no-stage', () => {
    onStage = false;
    toPage();
  });
  addEventListener('ledger:stage', () => {
    onStage = true;
    toStage();
  });
})();

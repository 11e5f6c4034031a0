// Moves the charts from where they are printed to the stage before they are painted, and back for print or where the story's script is lost.
(() => {
  const root = document.documentElement;
  const stage = document.querySelector('.stage');
  const figures = [...document.querySelectorAll('.entries .chart')];
  const homes = figures.map((figure) => figure.parentElement);
  const toStage = () => {
    stage.append(...figures);
    root.classList.add('scripted');
  };
  const toPage = () => {
    figures.forEach((figure, index) => homes[index].append(figure));
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

// A class opens as one slide: before its script has come it would be the page of all steps that it is without one, and be laid out twice.
// Where that script is lost, or long in coming, the page of all steps is shown.
(() => {
  const { classList, dataset } = document.documentElement;
  classList.add('scripted');
  // At an address of a step nothing is shown until that step can be.
  if (location.hash.length > 1) dataset.opening = '';
  const showAll = () => {
    if (dataset.driver !== undefined) return;
    classList.remove('scripted');
    delete dataset.opening;
  };
  addEventListener('error', showAll, true);
  setTimeout(showAll, 4000);
})();

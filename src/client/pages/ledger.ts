/** Sorts and filters the tables of the ledger page. Without it they stand whole, in the order of the source. */

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** What a row is sorted by in a column: the plain number where there is one, else its words. */
function keyOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column];
  const data = cell?.querySelector('data');
  return data ? Number(data.value) : (cell?.textContent?.trim() ?? '');
}

/** Headers become buttons that sort: up, down, and as the source has it. */
function sortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows];
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  headers.forEach((header, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[header.getAttribute('aria-sort') ?? 'none']!;
      headers.forEach((other) => other.removeAttribute('aria-sort'));
      if (next !== 'none') header.setAttribute('aria-sort', next);
      const turn = next === 'descending' ? -1 : 1;
      const sorted = [...rows].sort((one, other) => {
        const [a, b] = [keyOf(one, column), keyOf(other, column)];
        return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
      });
      body.append(...(next === 'none' ? rows : sorted));
    });
  });
}

/** A form of choices hides the rows that differ, says how many are left, and shows a row again that the address names. */
function filterable(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const count = form.querySelector('output');
  const choices = [...form.querySelectorAll('select')];
  const apply = () => {
    for (const row of rows) row.hidden = choices.some(({ name, value }) => value !== '' && row.dataset[name] !== value);
    if (count) count.textContent = `${rows.filter(({ hidden }) => !hidden).length} / ${rows.length}`;
  };
  const show = () => {
    if (!rows.some(({ id, hidden }) => hidden && `#${id}` === location.hash)) return;
    form.reset();
    apply();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', show);
  apply();
}

document.querySelectorAll<HTMLTableElement>('table.rows').forEach(sortable);
const form = document.querySelector<HTMLFormElement>('form.filters');
const table = document.querySelector<HTMLTableElement>('table.rows');
if (form && table) filterable(form, table);

export {};

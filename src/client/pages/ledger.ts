/** Sorts and filters the tables of the ledger page. Without scripts all rows are shown in the order of the file. */

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

/** The sort key of a row in a column: its number if it has one, else its text. */
function sortKeyOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column];
  const data = cell?.querySelector('data');
  return data ? Number(data.value) : (cell?.textContent?.trim() ?? '');
}

/** Puts a button into each header. Clicks sort ascending, then descending, then restore the order of the file. */
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
      const direction = next === 'descending' ? -1 : 1;
      const sorted = [...rows].sort((one, other) => {
        const [a, b] = [sortKeyOf(one, column), sortKeyOf(other, column)];
        return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
      });
      body.append(...(next === 'none' ? rows : sorted));
    });
  });
}

/** Filters rows by the form and shows how many are left. If the fragment names a hidden row, the filters are reset. */
function filterable(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const count = form.querySelector('output');
  const choices = [...form.querySelectorAll('select')];
  const apply = () => {
    for (const row of rows) row.hidden = choices.some(({ name, value }) => value !== '' && row.dataset[name] !== value);
    if (count) count.textContent = `${rows.filter(({ hidden }) => !hidden).length} / ${rows.length}`;
  };
  const showTarget = () => {
    if (!rows.some(({ id, hidden }) => hidden && `#${id}` === location.hash)) return;
    form.reset();
    apply();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  form.hidden = false;
  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  addEventListener('hashchange', showTarget);
  apply();
}

document.querySelectorAll<HTMLTableElement>('table.rows').forEach(sortable);
const form = document.querySelector<HTMLFormElement>('form.filters');
const table = document.querySelector<HTMLTableElement>('table.rows');
if (form && table) filterable(form, table);

export {};

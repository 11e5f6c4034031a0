import type { ChartSound } from '../../charts/sound.ts';

/** What a chart says of itself in its JSON file. */
interface ChartFile {
  citation: string;
  rivals: string[];
}

/** A fetched file. Fails where it is not there. */
async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response;
}

const plain = 'text/plain';
const blob = (text: string, type = plain) => new Blob([text], { type });

/** The table of a chart for spreadsheets and for texts, with what stands against disputed numbers, and the citation, below it. */
function tableTexts(table: HTMLTableElement, { citation, rivals }: ChartFile): { tsv: string; html: string } {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent!.replace(/\s+/g, ' ').trim()));
  const foot = [...rivals, citation];
  const copy = document.createElement('table');
  for (const row of rows) {
    const line = copy.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  for (const text of foot) {
    const cell = copy.insertRow().insertCell();
    cell.colSpan = rows[0]!.length;
    cell.textContent = text;
  }
  return { tsv: [...rows.map((row) => row.join('\t')), ...foot].join('\n'), html: copy.outerHTML };
}

/** Adds the buttons to a line of files, and the message that says what became of a press. */
export function addCopies(take: HTMLElement, words: Record<string, string>): void {
  if (take.dataset.copies !== undefined) return;
  take.dataset.copies = '';
  const png = take.querySelector<HTMLAnchorElement>('[download]')!.href;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const file = () => fetched(png.replace(/png$/, 'json')).then((response) => response.json() as Promise<ChartFile>);
  const table = () => file().then((chart) => tableTexts(take.parentElement!.querySelector('table')!, chart));
  const contents: Record<string, () => Record<string, Promise<Blob>>> = {
    picture: () => ({ 'image/png': fetched(png).then((response) => response.blob()) }),
    table: () => {
      const texts = table();
      return { 'text/html': texts.then(({ html }) => blob(html, 'text/html')), [plain]: texts.then(({ tsv }) => blob(tsv)) };
    },
    citation: () => ({ [plain]: file().then(({ citation }) => blob(citation)) }),
  };
  const buttonOf = (text: string) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    return button;
  };
  const buttons = Object.entries(contents).map(([name, content]) => {
    const button = buttonOf(words[name]!);
    button.onclick = () => {
      said.textContent = '';
      // Written within the press, with what is still to come: a browser refuses it later.
      new Promise<void>((written) => written(navigator.clipboard.write([new ClipboardItem(content())]))).then(
        () => (said.textContent = words.done!),
        () => (said.textContent = words.refused!),
      );
    };
    return button;
  });
  take.prepend(...buttons, said);
  const link = take.querySelector('.hear');
  if (!link) return;
  const hear = buttonOf(link.textContent!);
  hear.onclick = () => {
    const sound = fetched(png.replace(/png$/, 'sound.json')).then((response) => response.json());
    Promise.all([import('./listen.ts'), sound]).then(
      ([{ listen }, chart]) => listen(hear, chart as ChartSound),
      () => (said.textContent = words.lost!),
    );
  };
  link.replaceWith(hear);
}

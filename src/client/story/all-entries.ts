import { pageText } from '../card/page-text.ts';

/** The style of the list, which is not that of this page. */
const style = /<style[^>]*>[\s\S]*?<\/style>/g;

/** The page that lists all entries of a story on several pages, fetched once; its items hold the text of their entry as `data-text`. */
let listed: Promise<Document> | undefined;

/** The list of all entries. Rejects where it cannot be had; the next call tries again. */
function allEntries(address: string): Promise<Document> {
  listed ??= pageText.of(address).then((html) => new DOMParser().parseFromString(html.replace(style, ''), 'text/html'));
  listed.catch(() => (listed = undefined));
  return listed;
}

/** Items of the list, in the order of the story. */
export async function entryItems(address: string): Promise<HTMLLIElement[]> {
  return [...(await allEntries(address)).querySelectorAll<HTMLLIElement>('li[data-text]')];
}

/** The link to an entry or era, by its id; `undefined` where the story has none. */
export async function linkTo(address: string, id: string): Promise<HTMLAnchorElement | undefined> {
  const links = [...(await allEntries(address)).querySelectorAll<HTMLAnchorElement>('main section a, main ul a')];
  return links.find(({ hash }) => hash === `#${id}`);
}

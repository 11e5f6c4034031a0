import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A fault of a built page: the page, and what is wrong with it. */
export interface PageFault {
  page: string;
  fault: string;
}

const attribute = (html: string, name: string) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

/** What a page says where a value was left out of it. */
const leftOut =
  />\s*(?:undefined|null|NaN|\[object Object\])\s*<|(?:undefined|NaN) (?:·|–)|(?:·|–) (?:undefined|NaN)|="[^"]*\b(?:undefined|NaN)\b[^"]*"/;

/** Elements that are there for what they hold, and hold nothing, other than those that a script fills. */
const empty =
  /<(h[1-6]|th scope="row"|tbody|ol|ul|dl|table|figcaption|nav|p class="(?:standing|lede|place|extent|doors)")(?:\s(?![^>]*(?:\shidden|class="class-))[^>]*)?>\s*<\/(?:h[1-6]|th|tbody|ol|ul|dl|table|figcaption|nav|p)>/;

/** Whether an address within the site leads to a file, and its fragment to an element of it. */
function leads(dir: string, page: string, address: string): boolean {
  const { pathname, hash } = new URL(unescaped(address), `http://site/${page}`);
  const path = join(dir, decodeURIComponent(pathname));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  if (!existsSync(file)) return false;
  if (hash === '' || hash.startsWith('#:~:') || !file.endsWith('.html')) return true;
  return readFileSync(file, 'utf8').includes(` id="${decodeURIComponent(hash.slice(1))}"`);
}

/** Every built page of a folder, read as it would be followed by a reader: links that lead nowhere, values that are left out, empty parts. */
export function faultsIn(dir: string): { pages: string[]; faults: PageFault[] } {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => relative(dir, join(dir, file)).replaceAll('\\', '/'));
  const faults = pages.flatMap((page): PageFault[] => {
    const html = readFileSync(join(dir, page), 'utf8');
    const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').replace(/<(template|dialog)\b[\s\S]*?<\/\1>/g, '');
    const outside = /^(?:[a-z]+:|\/\/)/;
    const isOneFile = page.startsWith('offline/');
    const links = isOneFile ? [] : [...attribute(text, 'href'), ...attribute(text, 'src')].filter((address) => !outside.test(address));
    return [
      ...[...new Set(links)].filter((address) => !leads(dir, page, address)).map((address) => `leads nowhere: ${address}`),
      ...(leftOut.exec(text)?.slice(0, 1) ?? []).map((found) => `a value is left out: ${found}`),
      ...(empty.exec(text)?.slice(0, 1) ?? []).map((found) => `empty: ${found}`),
    ].map((fault) => ({ page, fault }));
  });
  return { pages, faults };
}

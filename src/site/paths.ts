/** Base path of the site, with a slash at both ends: `/` or `/ledger/`. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * The absolute address of a page or file.
 * @param path path below the base, without a slash at its beginning
 * @param site the address of the site's origin, `Astro.site`
 */
export function fullAddress(path: string, site: URL | undefined): string {
  return new URL(base + path, site).href;
}

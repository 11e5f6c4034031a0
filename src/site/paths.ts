/** The path under which the site is published, with a slash at both ends: `/`, or `/ledger/`. */
export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/**
 * An address in full, for those who read it away from the page.
 * @param path path below the base, without a slash at its beginning
 * @param site the address of the site's origin, `Astro.site`
 */
export function fullAddress(path: string, site: URL | undefined): string {
  return new URL(base + path, site).href;
}

/** What of a site headers are written for. */
export interface HeaderPlaces {
  /** Path of the site, with a slash at both ends. */
  base: string;
  languages: readonly string[];
  /** Names of the loaders that never change. */
  loaders: readonly string[];
}

/** In seconds. */
const hour = 60 * 60;
const forever = `Cache-Control: public, max-age=${365 * 24 * hour}, immutable`;
const open = 'Access-Control-Allow-Origin: *';

/**
 * The `_headers` file that hosts of static sites read: what a page cannot say of itself.
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile({ base, languages, loaders }: HeaderPlaces): string {
  const rules: [path: string, ...headers: string[]][] = [
    [
      '*',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
      'Permissions-Policy: accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    ],
    ['embed/*', open, 'Cross-Origin-Resource-Policy: cross-origin', 'Cross-Origin-Embedder-Policy: require-corp'],
    ['embed/v1.js', `Cache-Control: public, max-age=${hour}`],
    ...loaders.map((name): [string, string] => [`embed/${name}`, forever]),
    ['oembed/*', open],
    ['data/*', open],
    ['_astro/*', forever, open],
    ['fonts/*', forever, open],
    ['images/*', forever, open],
    ...languages.flatMap((lang): [string, string][] => [
      [`${lang}/share/*`, 'Cross-Origin-Resource-Policy: cross-origin'],
      [`${lang}/worker.js`, 'Cache-Control: no-cache'],
      [`${lang}/present/speaker/*`, `Content-Security-Policy: frame-ancestors 'self'`],
      [`${lang}/offline/*`, `Content-Security-Policy: frame-ancestors 'self'`],
    ]),
  ];
  return rules.map(([path, ...headers]) => [base + path, ...headers.map((header) => `  ${header}`)].join('\n')).join('\n\n') + '\n';
}

const first = Number(process.env.E2E_PORT ?? 4331);
const at = (port: number) => ({ port, url: `http://127.0.0.1:${port}` });

/** Where the invented story is served to the tests. `E2E_PORT` moves both, so that two checkouts can be tested at once. */
export const invented = at(first);

/** Where the published story is served. */
export const published = at(first + 1);

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Package } from 'datapackage';
import { csvParse } from 'd3-dsv';
import { expect, it } from 'vitest';
import { filesIn, textOf } from '../../src/handouts/archive.ts';
import { invented } from './sites.ts';

const cell = (name: string, value: unknown): string => {
  if (value === true) return 'yes';
  return name === 'source' ? (value as { id: string }).id : String(value ?? '');
};

for (const [site, dist] of Object.entries({ published: process.env.OUT_DIR ?? 'dist', invented })) {
  const data = join(dist, 'data');
  const files = filesIn(readFileSync(join(data, 'ledger.zip')));

  it(`the data package of the ${site} story is valid, and its reader finds every row of every table by its types and keys`, async () => {
    const dir = mkdtempSync('.cache/e2e/package-');
    try {
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), bytes);
      }
      const all = await Package.load(resolve(dir, 'datapackage.json'), { basePath: resolve(dir) });
      expect(all.errors).toEqual([]);
      expect(all.valid).toBe(true);
      expect(all.resources.length).toBeGreaterThan(5);
      for (const resource of all.resources) {
        const rows = await resource.read({ keyed: true, relations: true });
        const written = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(name, value)])));
        expect(written, resource.name).toEqual([...csvParse(textOf(files.get(resource.descriptor.path)!))]);
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });

  it(`the archive of the ${site} story holds the description and every table that it names, with the rows that stand on the site`, () => {
    const { resources } = JSON.parse(textOf(files.get('datapackage.json')!)) as { resources: { path: string }[] };
    expect([...files.keys()]).toEqual(['datapackage.json', ...resources.map(({ path }) => path)]);
    for (const { path } of resources) expect(`\uFEFF${textOf(files.get(path)!)}`, path).toBe(readFileSync(join(data, path), 'utf8'));
  });
}

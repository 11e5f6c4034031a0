import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kindsOnStage } from '../charts/registry.ts';
import { kindsIn, usedKinds } from './used-kinds.ts';

const scenes = mkdtempSync(join(tmpdir(), 'scenes-'));
const write = (name: string, text: string) => writeFileSync(join(scenes, name), text);
afterAll(() => rmSync(scenes, { recursive: true }));

const registry = '/site/src/charts/registry.ts';

describe('the scripts of a story', () => {
  it('leave out the kinds of chart that no scene is of', () => {
    write('roads.yaml', 'kind: dot-plot\ntitle: Roads\n');
    write('people.yaml', "title: People\nkind: 'line'\n");
    write('notes.md', 'kind: bars\n');
    expect(kindsIn(scenes)).toEqual(new Set(['dot-plot', 'line']));
    expect(kindsIn(join(scenes, 'none'))).toEqual(new Set());
    const plugin = usedKinds(scenes);
    expect(plugin.resolveId('./line/kind.ts', registry)).toBeUndefined();
    expect(plugin.resolveId('./dot-plot/kind.ts', registry)).toBeUndefined();
    const left = kindsOnStage.flatMap((kind) => plugin.resolveId(`./${kind}/kind.ts`, registry) ?? []);
    expect(left).toHaveLength(kindsOnStage.length - 2);
    expect(plugin.resolveId('./list/kind.ts', '/site/src/pictures/cue-picture.ts')).toBeUndefined();
    expect(plugin.load(plugin.resolveId('./list/kind.ts', registry)!)).toBe('export const listKind = undefined;');
  });

  it('have all kinds where a scene does not say its own in a line of its own', () => {
    write('flow.yaml', '{ kind: bars, title: Flow }\n');
    expect(kindsIn(scenes)).toBeUndefined();
    expect(usedKinds(scenes).resolveId('./list/kind.ts', registry)).toBeUndefined();
  });

  it('are for pages alone: pictures are drawn at build with every kind', () => {
    const plugin = usedKinds(scenes);
    expect([plugin.apply, plugin.applyToEnvironment({ name: 'client' }), plugin.applyToEnvironment({ name: 'ssr' })]).toEqual([
      'build',
      true,
      false,
    ]);
  });
});

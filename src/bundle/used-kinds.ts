import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const kindIn = /^kind: *["']?([\w-]+)/m;

/** Kinds of chart that the scenes of a folder are of; `undefined` where one does not say its kind in a line of its own. */
export function kindsIn(scenes: string): Set<string> | undefined {
  const kinds = (existsSync(scenes) ? readdirSync(scenes) : [])
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => kindIn.exec(readFileSync(join(scenes, name), 'utf8'))?.[1]);
  return kinds.includes(undefined) ? undefined : new Set(kinds as string[]);
}

const kindModule = /^\.\/([\w-]+)\/kind\.ts$/;
const unused = '\0unused-kind:';
const exported = (kind: string) => `${kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Kind`;

/**
 * A plugin of Vite by which pages fetch the kinds of chart that the story has a scene of, and no others.
 * @param scenes folder of the scenes of the story
 */
export const usedKinds = (scenes: string) => {
  const kinds = kindsIn(scenes);
  return {
    name: 'used-kinds',
    apply: 'build' as const,
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }): boolean => name === 'client',
    resolveId(source: string, importer?: string): string | undefined {
      const kind = importer && /[\\/]charts[\\/]registry\.ts$/.test(importer) ? kindModule.exec(source)?.[1] : undefined;
      return kind && kinds && !kinds.has(kind) ? unused + kind : undefined;
    },
    load: (id: string): string | undefined =>
      id.startsWith(unused) ? `export const ${exported(id.slice(unused.length))} = undefined;` : undefined,
  };
};

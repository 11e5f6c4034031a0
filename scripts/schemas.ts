import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lessonSchema } from '../src/schemas/lesson.ts';
import { milestoneSchema } from '../src/schemas/milestone.ts';
import { sceneSchema } from '../src/schemas/scene.ts';
import { seriesSchema } from '../src/schemas/series.ts';
import { storySchema } from '../src/schemas/story.ts';

/** Files that editors complete and check while they are written, by the name of their schema. */
const documents = { story: storySchema, scene: sceneSchema, series: seriesSchema, lesson: lessonSchema, milestone: milestoneSchema };

/** The JSON Schema of each kind of file, as it is written: by the name of its file. @see https://json-schema.org */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(documents).map(([name, schema]) => {
      const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.schema.json`, `${JSON.stringify({ ...written, title: `${name} of a story` }, null, 2)}\n`];
    }),
  );
}

const folder = join(import.meta.dirname, '../docs/schemas');

/** Schemas in docs/schemas that are not as the engine has them. */
export function staleSchemas(): string[] {
  return [...schemaFiles()].flatMap(([file, text]) => {
    try {
      return readFileSync(join(folder, file), 'utf8') === text ? [] : [file];
    } catch {
      return [file];
    }
  });
}

if (process.argv[1] === import.meta.filename) for (const [file, text] of schemaFiles()) writeFileSync(join(folder, file), text);

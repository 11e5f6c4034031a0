import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkPlugins } from './plugins.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const processor = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });

describe('the Markdown of an entry', () => {
  it.each(readdirSync(fixtures))('becomes the HTML of the case %s', (name) => {
    const read = (file: string) => readFileSync(join(fixtures, name, file), 'utf8').trimEnd();
    expect(processor.processSync(read('input.md')).toString()).toBe(read('output.html'));
  });
});

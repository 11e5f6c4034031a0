import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postcss, { type Container, type Rule } from 'postcss';
import { type Selector, selectorOf } from './selector.ts';

const source = join(process.cwd(), 'src');
const main = 'components/chart.css';

/** Custom properties of the light theme, by name. */
function lightTokens(): Map<string, string> {
  const tokens = new Map<string, string>();
  postcss.parse(readFileSync(join(source, 'styles/tokens.css'), 'utf8')).walkRules(':root', (rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as { name?: string }).name === 'media') return;
    rule.walkDecls(/^--/, ({ prop, value }) => void tokens.set(prop, value));
  });
  return tokens;
}

let tokens: Map<string, string> | undefined;

/** The value of a custom property in the light theme; empty if there is none. */
export const lightToken = (name: string): string => (tokens ??= lightTokens()).get(name) ?? '';

/** CSS properties that pictures take from style sheets, custom ones among them. */
const drawing = /^(color|fill|stroke|opacity|font-family|font-weight|paint-order|vector-effect|visibility|display|--)/;

/** A rule of the style sheets: what it selects, and what it says of drawing. */
export interface StyleRule {
  selector: Selector;
  declarations: [property: string, value: string][];
}

/** Selectors of a rule, those of the rules around it before them. */
function selectorsOf(rule: Rule): string[] {
  const around = rule.parent?.type === 'rule' ? selectorsOf(rule.parent as Rule) : [''];
  return around.flatMap((outer) =>
    rule.selectors.map((own) => (own.includes('&') ? own.replaceAll('&', outer) : `${outer} ${own}`.trim())),
  );
}

/** Rules in the order of the sheets: imported ones stand before those of the sheet that imports them. */
function rulesIn(path: string): StyleRule[] {
  const sheet = postcss.parse(readFileSync(join(source, path), 'utf8'));
  const rules: StyleRule[] = [];
  const readRules = (container: Container) =>
    container.each((node) => {
      if (node.type === 'atrule' && node.name === 'import') rules.push(...rulesIn(join(dirname(path), node.params.replace(/['"]/g, ''))));
      if (node.type === 'atrule' && node.name === 'layer' && node.nodes) readRules(node);
      if (node.type !== 'rule') return;
      const declarations = node.nodes.flatMap((own): [string, string][] =>
        own.type === 'decl' && drawing.test(own.prop) ? [[own.prop, own.value]] : [],
      );
      if (declarations.length > 0)
        for (const text of selectorsOf(node)) {
          const selector = selectorOf(text);
          if (selector) rules.push({ selector, declarations });
        }
      readRules(node);
    });
  readRules(sheet);
  return rules;
}

let made: StyleRule[] | undefined;

/** The rules of all charts for pictures, weakest first: no media, no states, nesting written out. Read once in a build. */
export function chartStyles(): StyleRule[] {
  made ??= rulesIn(main)
    .map((rule, order) => ({ rule, order }))
    .sort((a, b) => {
      const [[classes, tags], [otherClasses, otherTags]] = [a.rule.selector.specificity, b.rule.selector.specificity];
      return classes - otherClasses || tags - otherTags || a.order - b.order;
    })
    .map(({ rule }) => rule);
  return made;
}

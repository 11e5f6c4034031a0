import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Rule } from 'postcss';

const source = join(process.cwd(), 'src');
const read = (path: string) => readFileSync(join(source, path), 'utf8');

/** Paths of the style sheets for charts: the common one and one for each kind. */
const chartSheets = (): string[] => [
  'components/chart.css',
  ...readdirSync(join(source, 'charts'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .sort()
    .map((path) => join('charts', path)),
];

/** Custom properties of the light theme, by name. */
function lightTokens(): Map<string, string> {
  const tokens = new Map<string, string>();
  postcss.parse(read('styles/tokens.css')).walkRules(':root', (rule) => {
    if (rule.parent?.type === 'atrule' && (rule.parent as { name?: string }).name === 'media') return;
    rule.walkDecls(/^--/, ({ prop, value }) => void tokens.set(prop, value));
  });
  return tokens;
}

/** Font families of pictures, instead of those of pages. */
const families: Record<string, string> = {
  '--display': "'Ledger Serif', 'Ledger Han', serif",
  '--text': "'Ledger Serif', 'Ledger Text', 'Ledger Han', serif",
};

/** CSS properties that are kept for SVG pictures. */
const drawing = /^(fill|stroke|opacity|font|paint-order|text-anchor|letter-spacing|visibility|display)/;

function plainRule(rule: Rule, tokens: Map<string, string>): string {
  const declarations = rule.nodes.flatMap((node) => {
    if (node.type !== 'decl' || !drawing.test(node.prop)) return [];
    const value = node.value.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => families[name] ?? tokens.get(name) ?? whole);
    return /var\(|color-mix|calc\(/.test(value) ? [] : [`${node.prop}:${value}`];
  });
  return declarations.length > 0 ? `${rule.selector}{${declarations.join(';')}}` : '';
}

let made: string | undefined;

/** The rules of all charts for SVG pictures: light theme, no media queries, custom properties replaced. Read once in a build. */
export function chartStyles(): string {
  if (made !== undefined) return made;
  const tokens = lightTokens();
  const rules: string[] = [];
  for (const sheet of chartSheets()) {
    postcss.parse(read(sheet)).walkRules((rule) => {
      const within = rule.parent as { type: string; name?: string } | undefined;
      if (within?.type === 'atrule' && within.name !== 'layer') return;
      if (/scripted|figcaption|:hover|:focus|\.target|\.sheet|\.data/.test(rule.selector)) return;
      const plain = plainRule(rule, tokens);
      if (plain) rules.push(plain);
    });
  }
  made = rules.join('\n');
  return made;
}

/** The value of a custom property in the light theme; empty if there is none. */
export const lightToken = (name: string): string => lightTokens().get(name) ?? '';

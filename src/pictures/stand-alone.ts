import type { Mark } from '../charts/mark.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { chartStyles, lightToken } from './chart-styles.ts';
import { colourOf } from './colour.ts';
import type { Faces, FaceRole } from './faces.ts';
import { outlineOf, textWidthIn } from './outline.ts';
import { type Element, selects } from './selector.ts';

/** What is said of an element by itself and by those around it: properties of CSS, computed. */
type Style = ReadonlyMap<string, string>;

/** Properties that an element does not hand down. */
const own = new Set(['opacity', 'vector-effect', 'display']);

/** Attributes of marks that are properties as well; style sheets are stronger. */
const attributes = /^(fill|stroke|opacity|text-anchor|font-size)/;

/** What style sheets say of elements, by their tags and classes and those around them: a picture has a few kinds of element, many times each. */
const declared = new Map<string, [name: string, value: string][]>();

/** What style sheets say of the last element of a path, the strongest last. */
function declarationsOf(path: readonly Element[]): [name: string, value: string][] {
  const name = path.map(({ tag, classes }) => `${tag}.${[...classes].join('.')}`).join(' ');
  const known = declared.get(name);
  if (known) return known;
  const found = chartStyles().flatMap(({ selector, declarations }) => (selects(selector, path) ? [...declarations] : []));
  declared.set(name, found);
  return found;
}

function styleOf(mark: Mark, path: readonly Element[], around: Style): Style {
  const style = new Map<string, string>();
  for (const [name, value] of around) if (!own.has(name)) style.set(name, value);
  for (const name of Object.keys(mark.attrs)) if (attributes.test(name)) style.set(name, String(mark.attrs[name]));
  for (const [name, value] of declarationsOf(path)) style.set(name, value);
  return style;
}

/** A value with custom properties put in, those of the element before those of the page. */
function resolved(style: Style, name: string): string | undefined {
  const value = style.get(name)?.replace(/var\((--[\w-]+)\)/g, (_, custom: string) => resolved(style, custom) ?? lightToken(custom));
  if (value !== undefined && /var\(|calc\(/.test(value)) throw new Error(`Pictures cannot read "${name}: ${value}".`);
  return value === 'currentColor' ? resolved(style, 'color') : value;
}

const fine = (value: number) => Math.round(value * 1000) / 1000;

/** A fill or stroke as attributes that every viewer reads; none where nothing is drawn. */
function paint(style: Style, name: 'fill' | 'stroke'): Record<string, string> | undefined {
  const value = resolved(style, name) ?? (name === 'fill' ? '#000' : 'none');
  if (value === 'none') return undefined;
  if (value.startsWith('url(')) return { [name]: value };
  const { hex, alpha } = colourOf(value);
  const seen = fine(alpha * Number(resolved(style, `${name}-opacity`) ?? 1));
  if (seen === 0) return undefined;
  return { [name]: hex, ...(seen === 1 ? {} : { [`${name}-opacity`]: String(seen) }) };
}

/** The size of letters. */
const sizeOf = (style: Style): number => Number(style.get('font-size') ?? 14);

/** The stroke with all that shapes it. Where it does not scale, it is made thinner by as much as it will be enlarged. */
function strokeOf(style: Style, scale: number): Record<string, string> {
  const stroke = paint(style, 'stroke');
  const by = resolved(style, 'vector-effect') === 'non-scaling-stroke' ? scale : 1;
  const wide = resolved(style, 'stroke-width') ?? '1';
  const width = (Number.parseFloat(wide) * (wide.endsWith('em') ? sizeOf(style) : 1)) / by;
  if (!stroke || width === 0) return {};
  const dashes = resolved(style, 'stroke-dasharray');
  const shape = ['stroke-linecap', 'stroke-linejoin'].flatMap((name): [string, string][] => {
    const value = resolved(style, name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...stroke,
    'stroke-width': String(fine(width)),
    ...Object.fromEntries(shape),
    ...(dashes && dashes !== 'none'
      ? {
          'stroke-dasharray': dashes
            .split(/[\s,]+/)
            .map((dash) => fine(Number(dash) / by))
            .join(' '),
        }
      : {}),
  };
}

const attrsText = (attrs: Record<string, string | number>) =>
  Object.entries(attrs)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');

/** The role of the face in which a style sets letters. */
function roleOf(style: Style): FaceRole {
  if (style.get('font-family') === 'var(--display)') return 'display';
  return Number(resolved(style, 'font-weight') ?? 400) >= 600 ? 'bold' : 'text';
}

/** A part of a line of text in one style. */
interface Run {
  text: string;
  size: number;
  /** Distance from the run before, in units. */
  dx: number;
  style: Style;
}

function runsOf(mark: Mark, path: readonly Element[], style: Style): Run[] {
  const run = { size: sizeOf(style), dx: Number(mark.attrs.dx ?? 0), style };
  if (!mark.children) return [{ ...run, text: mark.text ?? '' }];
  const runs = mark.children.flatMap((child) => {
    const [inner, innerStyle] = stepInto(child, path, style);
    return runsOf(child, inner, innerStyle);
  });
  return runs.map((own, index) => (index === 0 ? { ...own, dx: own.dx + run.dx } : own));
}

/** The path and the style of a child. */
function stepInto(child: Mark, path: readonly Element[], style: Style): [Element[], Style] {
  const element = {
    tag: child.tag,
    classes: new Set(
      String(child.attrs.class ?? '')
        .split(' ')
        .filter(Boolean),
    ),
  };
  const inner = [...path, element];
  return [inner, styleOf(child, inner, style)];
}

/** A line of text as outlines, its words in a title. The halo of letters that stand on something is drawn before all of them. */
function lineOf(mark: Mark, path: readonly Element[], style: Style, faces: Faces): string {
  const runs = runsOf(mark, path, style).filter(({ text }) => text !== '');
  const widths = runs.map(({ text, size, style: own }) => textWidthIn(faces, text, size, roleOf(own)));
  const width = runs.reduce((sum, { dx }, index) => sum + dx + widths[index]!, 0);
  const anchor = resolved(style, 'text-anchor');
  let left = Number(mark.attrs.x ?? 0) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  const y = Number(mark.attrs.y ?? 0);
  const [halos, letters]: [string[], string[]] = [[], []];
  runs.forEach(({ text, size, dx, style: own }, index) => {
    left += dx;
    const d = outlineOf(faces, text, left, y, size, roleOf(own));
    left += widths[index]!;
    if (d === '') return;
    const fill = paint(own, 'fill') ?? { fill: 'none' };
    const stroke = strokeOf(own, 1);
    const isUnder = /^stroke/.test(resolved(own, 'paint-order') ?? '');
    if (isUnder && stroke.stroke) halos.push(`<path${attrsText({ ...stroke, fill: 'none', d })}/>`);
    letters.push(`<path${attrsText({ ...fill, ...(isUnder ? {} : stroke), d })}/>`);
  });
  const words = runs.map(({ text, dx }, index) => (index > 0 && dx > 0 ? ` ${text}` : text)).join('');
  return words.trim() === '' ? '' : `<g><title>${escapeMarkup(words)}</title>${halos.join('')}${letters.join('')}</g>`;
}

const scaleOf = ({ attrs }: Mark) => Number(/scale\(([-\d.]+)/.exec(String(attrs.transform ?? ''))?.[1] ?? 1);
/** Attributes that say where a mark is and what shape it has. */
const geometry = /^(d|x[12]?|y[12]?|r|rx|ry|cx|cy|width|height|transform|id|patternUnits)$/;

function written(mark: Mark, path: readonly Element[], around: Style, scale: number, faces: Faces): string {
  const [inner, style] = stepInto(mark, path, around);
  const opacity = Number(resolved(style, 'opacity') ?? 1);
  if (resolved(style, 'display') === 'none' || resolved(style, 'visibility') === 'hidden' || opacity === 0) return '';
  const placed = {
    ...Object.fromEntries(Object.entries(mark.attrs).filter(([name]) => geometry.test(name))),
    ...(opacity < 1 ? { opacity: fine(opacity) } : {}),
  };
  if (mark.tag === 'text') {
    const line = lineOf(mark, inner, style, faces);
    return opacity < 1 && line ? `<g opacity="${fine(opacity)}">${line}</g>` : line;
  }
  const by = scale * scaleOf(mark);
  if (mark.tag === 'g' || mark.tag === 'defs' || mark.tag === 'pattern') {
    const children = (mark.children ?? []).map((child) => written(child, inner, style, by, faces)).join('');
    return children === '' ? '' : `<${mark.tag}${attrsText(placed)}>${children}</${mark.tag}>`;
  }
  const [fill, stroke] = [paint(style, 'fill'), strokeOf(style, by)];
  return fill || stroke.stroke ? `<${mark.tag}${attrsText({ ...placed, ...(fill ?? { fill: 'none' }), ...stroke })}/>` : '';
}

/**
 * Marks of a chart as SVG that needs nothing from outside: no style sheet, no face, and no feature that a viewer may lack. Every shape has its
 * colours as attributes, and every text is outlines with its words in a `<title>`.
 * @param kind of the chart, as the class by which style sheets know it
 */
export function standAlone(marks: readonly Mark[], kind: string, faces: Faces): string {
  const around = ['chart ' + kind, 'picture'].reduce<[Element[], Style]>(
    ([path, style], name) => stepInto({ key: name, tag: 'g', attrs: { class: name } }, path, style),
    [[], new Map<string, string>([['color', lightToken('--ink')]])],
  );
  return marks.map((mark) => written(mark, ...around, 1, faces)).join('');
}

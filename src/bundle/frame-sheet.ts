import postcss, { type AtRule, type Rule } from 'postcss';

const length = /(?<![\w.-])(\d*\.?\d+)[sld]?v([wh])\b/g;

/**
 * Rewrites style sheets of pages for framed documents.
 *
 * A frame may be as high as its content, so no length may depend on its window: `10svh` becomes `calc(10 * var(--vh))`, `10vw` becomes
 * `calc(10 * var(--vw))`, and `position: fixed` becomes `position: var(--fixed)`; `frame.css` sets these properties. The dark theme applies
 * if the system is dark or the address asks for it; `data-theme` on the root overrides the system.
 * @throws if a rule for the dark theme has another selector than `:root`
 */
export function frameSheet(css: string): string {
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    if (declaration.prop === 'position' && declaration.value === 'fixed') declaration.value = 'var(--fixed)';
    declaration.value = declaration.value.replace(length, 'calc($1 * var(--v$2))');
  });
  root.walkAtRules('media', (media) => {
    if (!/^\(prefers-color-scheme:\s*dark\)$/.test(media.params)) return;
    const chosen = media.clone().nodes!.filter((node): node is Rule => node.type === 'rule');
    chosen.forEach((rule) => (rule.selector = rooted(media, rule, ':where([data-theme="dark"])')));
    media.each((rule) => {
      if (rule.type === 'rule') rule.selector = rooted(media, rule, ':where(:not([data-theme="light"]))');
    });
    media.after(chosen);
  });
  return root.toString();
}

function rooted(media: AtRule, { selector }: Rule, which: string): string {
  if (selector !== ':root')
    throw new Error(`@media ${media.params} styles "${selector}"; in frames only ":root" can change with the theme.`);
  return `:root${which}`;
}

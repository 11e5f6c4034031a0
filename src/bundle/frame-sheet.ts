import postcss, { type AtRule, type Rule } from 'postcss';

const length = /(?<![\w.-])(\d*\.?\d+)[sld]?v([wh])\b/g;

/**
 * The style sheets of pages as a framed document can use them.
 *
 * A frame may be as high as its content, so nothing in it may be measured by its window: `10svh` becomes `calc(10 * var(--vh))`, `10vw`
 * `calc(10 * var(--vw))`, `position: fixed` `position: var(--fixed)`; the sheet of the frame says what these are. The dark theme holds
 * where the reader's system is dark or the frame was asked for it: `data-theme` on the root wins, and forced colours over both.
 * @throws where a rule for the dark theme is about anything but `:root`
 */
export function frameSheet(css: string): string {
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    if (declaration.prop === 'position' && declaration.value === 'fixed') declaration.value = 'var(--fixed)';
    declaration.value = declaration.value.replace(length, 'calc($1 * var(--v$2))');
  });
  root.walkAtRules('media', (media) => {
    if (!/^\(prefers-color-scheme:\s*dark\)$/.test(media.params)) return;
    const asked = media.clone().nodes!.filter((node): node is Rule => node.type === 'rule');
    asked.forEach((rule) => (rule.selector = rooted(media, rule, ':where([data-theme="dark"])')));
    media.each((rule) => {
      if (rule.type === 'rule') rule.selector = rooted(media, rule, ':where(:not([data-theme="light"]))');
    });
    media.after(asked);
  });
  return root.toString();
}

function rooted(media: AtRule, { selector }: Rule, which: string): string {
  if (selector !== ':root')
    throw new Error(`@media ${media.params} styles "${selector}"; in frames only ":root" can change with the theme.`);
  return `:root${which}`;
}

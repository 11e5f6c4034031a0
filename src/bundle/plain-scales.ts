/** The method by which d3's scales word ticks in English. */
const tickFormat = /^ {2}scale\.tickFormat = [\s\S]*?^ {2}\};\n/gm;

/** A plugin of bundlers that leaves out how d3's scales word ticks: locales word them, and d3-format, which the method calls, is left out too. */
export const plainScales = {
  name: 'plain-scales',
  transform: (code: string, id: string): { code: string; map: null } | undefined =>
    /[\\/]node_modules[\\/]d3-scale[\\/]/.test(id) ? { code: code.replace(tickFormat, ''), map: null } : undefined,
};

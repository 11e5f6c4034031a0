/** Packages that make, when they are loaded, what most programs do not use. */
const packages = /[\\/]node_modules[\\/]d3-(?:ease|interpolate|shape)[\\/]/;

/** A function that is called where it is written. */
const called = /^(var \w+ = )(?=\(function \w+\()/gm;

/** A constructor at the edge of the file, followed by its prototype, of its own or made of another's, which bundlers take for an effect on it. */
const constructed =
  /^(function (\w+)\([^)]*\) \{\n[\s\S]*?^\}\n)\n((?:\2\.prototype = \{\n|\(\2\.prototype = Object\.create\()[\s\S]*?^\};)/gm;

/**
 * A plugin of bundlers that marks as free of effects what d3's packages make when they are loaded, so that it is dropped where nothing uses
 * it. Most of d3-shape, d3-interpolate and d3-ease is made so.
 */
export const pureCalls = {
  name: 'pure-calls',
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!packages.test(id)) return undefined;
    const marked = code
      .replace(called, '$1/* @__PURE__ */ ')
      .replace(constructed, 'var $2 = /* @__PURE__ */ (() => {\n$1$3\nreturn $2;\n})();');
    return { code: marked, map: null };
  },
};

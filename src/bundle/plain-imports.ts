/** How Vite loads a module that is imported late, in the code of a chunk: through a function that would fetch its style sheets and chunks first. */
const wrapped =
  /__vitePreload\((?:\(\) => (import\([^\n]+?\))|async \(\) => \{\s*const \{[^}]*\} = await (import\([^\n]+\));\s*return \{[^}]*\};\s*\}), __VITE_PRELOAD__\)/g;

/**
 * A plugin of Vite by which what comes late is imported and no more. It needs no style sheet and hardly another chunk, so the code that
 * would fetch those first, and the lists of them, are left out. What is written in another way is loaded through a function that only imports.
 */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  renderChunk: (code: string): { code: string; map: null } | undefined =>
    code.includes('__VITE_PRELOAD__')
      ? { code: code.replace(wrapped, (_, plain?: string, taken?: string) => plain ?? taken!), map: null }
      : undefined,
};

import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import eslint from '@eslint/js';
import typescript from 'typescript-eslint';
import oxlint from './.oxlintrc.json' with { type: 'json' };

/** Components, which oxlint reads only in part: their templates hold code too. All other code is its own (`.oxlintrc.json`). */
export default defineConfig(
  { ignores: ['dist', '.cache', '.astro', 'node_modules'] },
  eslint.configs.recommended,
  typescript.configs.strict,
  typescript.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': oxlint.rules['no-unused-vars'],
      eqeqeq: oxlint.rules.eqeqeq,
      'max-lines': oxlint.rules['max-lines'],
      'no-restricted-syntax': oxlint.rules['eslint-js/no-restricted-syntax'],
    },
  },
);

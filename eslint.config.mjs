import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** A literal that is spread into a literal only packs several entries into one line. */
const packed = {
  message: 'Write the entries themselves, one a line where they are long: a literal spread into a literal only packs a line.',
};

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
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: 'error',
      // A hint for the reader of a long file, not a bound: nothing is packed to meet it.
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'SpreadElement > ObjectExpression', ...packed },
        { selector: ':matches(ArrayExpression, CallExpression, NewExpression) > SpreadElement > ArrayExpression', ...packed },
        {
          selector: ':matches(ArrayExpression, CallExpression, NewExpression) > SpreadElement > TSAsExpression > ArrayExpression',
          ...packed,
        },
      ],
    },
  },
  {
    files: ['src/{charts,classroom,client,embed,scroll}/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['toReversed', 'toSorted', 'toSpliced'].map((property) => ({
          property,
          message: 'Chromium 109 has none; compilers write out syntax, not methods. Change a copy.',
        })),
      ],
    },
  },
  {
    files: ['scripts/**', '*.mjs', 'src/client/**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        document: 'readonly',
        location: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        addEventListener: 'readonly',
        HTMLScriptElement: 'readonly',
        HTMLLinkElement: 'readonly',
        IntersectionObserver: 'readonly',
        Event: 'readonly',
        dispatchEvent: 'readonly',
        innerHeight: 'readonly',
        scrollBy: 'readonly',
        scrollY: 'readonly',
      },
    },
  },
);

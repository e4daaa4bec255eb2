import { fileURLToPath } from 'node:url';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const TEMPLATE = "TaggedTemplateExpression[tag.name='html'] TemplateElement";

/** What the house does not do, each with the reason. */
const RESTRICTED_SYNTAX = [
  {
    selector: `${TEMPLATE}[value.raw=/\\sstyle\\s*=/]`,
    message:
      'A strict content security policy blocks style attributes: set a custom property on the element’s style object.',
  },
  {
    selector: `${TEMPLATE}[value.raw=/<(script|style)\\b/i]`,
    message: 'Scripts and styles do not belong in a template: use static styles.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
    message: 'Reviews are strangers’ text: render it as text.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness is injected, with `Math.random` itself as the default.',
  },
];

const RESTRICTED_IMPORTS = {
  paths: [
    {
      name: 'zod',
      message: "Write import * as z from 'zod/mini': the classic build is far larger and trips a strict CSP.",
    },
  ],
  patterns: [
    {
      group: ['lit/directives/unsafe-*', 'lit/static-html.js'],
      message: 'Reviews are strangers’ text: render it as text.',
    },
    { group: ['lit/directives/style-map*'], message: 'A strict content security policy blocks its first rendering.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      ...tseslint.configs.recommendedTypeCheckedOnly,
      lit.configs['flat/recommended'],
      litA11y.configs.recommended,
      wc.configs['flat/recommended'],
    ],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: ROOT } },
    rules: {
      // An asynchronous interface may have a synchronous implementation.
      '@typescript-eslint/require-await': 'off',
      // Lit calls a template's handlers with their element, and an abort's reason is whatever its caller gave.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      'no-restricted-imports': ['error', RESTRICTED_IMPORTS],
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX],
    },
  },
  {
    // Not the browser side's tests: there every assertion has a promise's type, since `accessible()` is one.
    // Nor the examples, which are projects by themselves.
    files: ['demo/**/*.ts', 'test/{model,protocol,server,demo,package,integrations}/**/*.ts'],
    ignores: ['demo/integrations/**'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: ROOT } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/await-thenable': 'error' },
  },
  {
    // Chai's assertions are expressions.
    files: ['test/**/*.test.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // What speaks to a person at a terminal.
    files: ['test/tools/**', 'test/bench/**', 'test/integrations/run.ts', 'demo/**', 'src/server/cli.ts'],
    rules: { 'no-console': 'off' },
  },
);

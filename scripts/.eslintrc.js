module.exports = {
  root: true,
  extends: ['eslint:recommended'],
  env: { es2024: true, node: true },
  parserOptions: { ecmaVersion: 'latest', sourceType: 'module' },
  rules: { eqeqeq: 'error', 'no-shadow': 'error', 'prefer-const': 'error' },
  overrides: [
    {
      // Parts of these run in the page that they look at.
      files: ['bench/portal/**', 'packed/seePortal.mjs'],
      env: { browser: true },
    },
  ],
};

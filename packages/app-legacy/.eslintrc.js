module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  extends: ['plugin:jsx-a11y/recommended'],
});

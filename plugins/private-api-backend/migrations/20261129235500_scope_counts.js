// @ts-check

/**
 * How many APIs each scope has, so that lists say how many there are without counting 100,000 rows for each page.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('scopes', table => {
    table
      .integer('api_count')
      .notNullable()
      .defaultTo(0)
      .comment('APIs that lists show, removed ones not among them');
  });
  const counted = knex('apis')
    .where('is_removed', false)
    .whereRaw('apis.scope_id = scopes.scope_id')
    .count('*');
  await knex('scopes').update({ api_count: counted });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('scopes', table => {
    table.dropColumn('api_count');
  });
};

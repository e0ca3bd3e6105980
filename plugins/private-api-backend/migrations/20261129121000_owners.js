// @ts-check

/**
 * Who is said to own an API and by what, so that sources which disagree can be shown. The owner in `apis` follows from it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('api_owners', table => {
    table.comment('Who is said to own an API, a row a source');
    table.text('api_key').notNullable();
    table.text('source').notNullable().comment('tag, stack or component');
    table
      .text('origin')
      .notNullable()
      .comment('Key of the tag, name of the stack or ref of the component');
    table.text('value').notNullable().comment('What it says');
    table
      .text('owner')
      .notNullable()
      .comment('Entity ref that the value reads as; empty if it is none');
    table.integer('rank').notNullable().comment('The lowest decides');
    table.primary(['api_key', 'source', 'origin'], 'api_owners_pk');
    table.index(['value'], 'api_owners_value_idx');
    table.index(['source'], 'api_owners_source_idx');
  });

  await knex.schema.createTable('owner_names', table => {
    table.comment('What the catalog makes of the values in api_owners');
    table.text('value').primary();
    table.text('owner').notNullable().comment('Entity ref, empty if none');
    table.boolean('is_found').notNullable();
    table.text('title').comment('Of the Group or User');
    table.text('checked_at').notNullable();
    table.index(['owner'], 'owner_names_owner_idx');
  });

  await knex.schema.alterTable('apis', table => {
    table
      .boolean('owner_conflict')
      .notNullable()
      .defaultTo(false)
      .comment('Sources name different owners');
  });
  // The next pass of each scope writes its claims.
  await knex('scopes').update({ profiled_as: null });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('apis', table => {
    table.dropColumn('owner_conflict');
  });
  await knex.schema.dropTable('owner_names');
  await knex.schema.dropTable('api_owners');
};

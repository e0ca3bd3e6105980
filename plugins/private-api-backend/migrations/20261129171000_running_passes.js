// @ts-check

/**
 * Which scopes are being collected right now, so that those of a replica that dies are taken over within a minute or so.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('running_passes', table => {
    table.comment('Passes that go on; gone once they have ended');
    table.text('scope_id').primary();
    table.text('pass').notNullable().comment('A random id');
    table
      .text('task_id')
      .notNullable()
      .comment('The task of the scheduler that runs it');
    table
      .integer('signs')
      .notNullable()
      .comment('How often it has said that it still goes on');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('running_passes');
};

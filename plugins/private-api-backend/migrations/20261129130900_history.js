// @ts-check

/**
 * One compact row a day for each API, for trends. It is not part of the read model: what was on a day can't be made again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('api_history', table => {
    table.comment('What an API was like, a row a day');
    table.text('api_key').notNullable();
    table.text('day').notNullable().comment('2026-11-29, UTC');
    table
      .integer('critical')
      .comment('Open findings that are not waived; null where none was judged');
    table.integer('high');
    table.integer('medium');
    table.integer('low');
    table.integer('info');
    table.double('monthly_cost').comment('USD; null where unknown');
    table
      .boolean('monthly_cost_complete')
      .comment('False where a part of the cost is unknown');
    table
      .double('calls')
      .comment('That CloudWatch counted on the day; null where unknown');
    table.primary(['api_key', 'day'], 'api_history_pk');
    table.index(['day'], 'api_history_day_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('api_history');
};

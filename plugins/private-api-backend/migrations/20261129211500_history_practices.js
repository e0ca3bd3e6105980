// @ts-check

/**
 * The practices that an API failed on a day, so that one of them can be followed. One text a row: there may be more practices
 * than columns, as modules add some. What the days before were like by practice is not known and stays null.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('api_history', table => {
    table
      .text('practices')
      .comment(
        'Open findings that are not waived as <practice:severity>, one behind the other; null where not known',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('api_history', table => {
    table.dropColumn('practices');
  });
};

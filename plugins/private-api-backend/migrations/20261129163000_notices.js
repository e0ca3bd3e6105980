// @ts-check

/**
 * What owners have been told, so that nobody is told the same twice. It is not part of the read model: what was sent can't be
 * found out again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notices', table => {
    table.comment('What has been told to whom, a row a cause');
    table
      .text('kind')
      .notNullable()
      .comment('finding, vpc-link, waiver or share; start for the beginning');
    table.text('owner').notNullable().comment('Entity ref of who is told');
    table.text('subject').notNullable().comment('What it is about');
    table
      .text('occurrence')
      .notNullable()
      .comment('Tells apart that the subject came up again');
    table
      .text('claimed_at')
      .notNullable()
      .comment('When a replica took it upon itself to tell');
    table.text('sent_at').comment('Null while it is being told');
    table.primary(['kind', 'owner', 'subject', 'occurrence'], 'notices_pk');
    table.index(['kind', 'subject'], 'notices_subject_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notices');
};

// @ts-check

const PILLARS = [
  'operations',
  'security',
  'reliability',
  'performance',
  'cost',
];
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];

/**
 * The findings of a day by pillar too. They stand in the row of the day, as a table of their own would have five rows where this
 * has one. What the days before were like by pillar is not known and stays null.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('api_history', table => {
    for (const pillar of PILLARS) {
      for (const severity of SEVERITIES) {
        table
          .integer(`${pillar}_${severity}`)
          .comment(
            'Open findings of practices of the pillar; null where not known',
          );
      }
    }
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('api_history', table => {
    table.dropColumns(
      ...PILLARS.flatMap(pillar =>
        SEVERITIES.map(severity => `${pillar}_${severity}`),
      ),
    );
  });
};

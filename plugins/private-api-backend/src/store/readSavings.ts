import type { SavingRow } from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import type { DbApiSavingRow } from './tables';
import { whereVisible } from './whereVisible';

const LARGEST = 10;

type SavingKey = Pick<DbApiSavingRow, 'choice' | 'about' | 'currency'>;

/** The largest savings of the APIs that the reader may see; of a saving that others take part in, only the part of these. */
export async function readSavings(
  knex: Knex,
  visibility: ApiVisibility,
): Promise<SavingRow[]> {
  const largest: (SavingKey & { cents: number | string })[] =
    await visibleSavings(knex, visibility)
      .groupBy(
        'api_savings.choice',
        'api_savings.about',
        'api_savings.currency',
      )
      .select('api_savings.choice', 'api_savings.about', 'api_savings.currency')
      .sum({ cents: 'api_savings.cents' })
      .orderBy([
        { column: 'cents', order: 'desc' },
        { column: 'api_savings.choice' },
        { column: 'api_savings.about' },
      ])
      .limit(LARGEST);
  const savings: SavingRow[] = [];
  for (const { cents, ...key } of largest) {
    savings.push(await readSaving(knex, visibility, { ...key, cents }));
  }
  return savings;
}

async function readSaving(
  knex: Knex,
  visibility: ApiVisibility,
  { cents, ...key }: SavingKey & { cents: number | string },
): Promise<SavingRow> {
  const members: (Pick<DbApiSavingRow, 'title' | 'resources'> & {
    api_key: string;
    name: string;
  })[] = await visibleSavings(knex, visibility)
    .where({
      'api_savings.choice': key.choice,
      'api_savings.about': key.about,
      'api_savings.currency': key.currency,
    })
    .orderBy(['apis.name_sort', 'apis.api_key'])
    .select(
      'apis.api_key',
      'apis.name',
      'api_savings.title',
      'api_savings.resources',
    );
  return {
    choice: key.choice,
    title: members[0].title,
    currency: key.currency,
    monthlySaving: Number(cents) / 100,
    apis: members.map(({ api_key, name }) => ({ key: api_key, name })),
    resources: JSON.parse(members[0].resources),
  };
}

function visibleSavings(
  knex: Knex,
  visibility: ApiVisibility,
): Knex.QueryBuilder {
  return whereVisible(
    knex('api_savings')
      .join('apis', 'apis.api_key', 'api_savings.api_key')
      .where('apis.is_removed', false),
    visibility,
  );
}

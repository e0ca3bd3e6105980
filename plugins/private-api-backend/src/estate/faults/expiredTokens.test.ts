import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { AwsService } from '../../aws/operations';
import { Json } from '../../aws/recording/encodeValue';
import type { RecordedCall } from '../../aws/recording/RecordedCall';
import type { RecordedAnswers } from '../../aws/recording/replayCalls';
import type { ScopeSource } from '../../collect';
import { collectAll } from '../../testing/collectorOn';
import { FaultTally } from '../../__testUtils__/FaultTally';
import { readRows } from '../../testing/readRows';
import { changedEstate } from '../../testing/sampleEstate';
import { migratedDatabase } from '../../__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const tally = new FaultTally('page tokens expired');
const TOKEN = 'second-page';

/** What each service calls the token in a question and in an answer, and its word for one that it does not take. */
const PAGING = {
  apigateway: ['position', 'position', 'BadRequestException'],
  apigatewayv2: ['NextToken', 'NextToken', 'BadRequestException'],
  ec2: ['NextToken', 'NextToken', 'InvalidNextToken'],
  elasticloadbalancing: ['Marker', 'NextMarker', 'ValidationError'],
  route53: ['Marker', 'NextMarker', 'InvalidInput'],
} as const;

/** Those of which the sample estate has an answer with more than one item. */
const LISTINGS: [service: keyof typeof PAGING, operation: string][] = [
  ['apigateway', 'GetRestApis'],
  ['apigateway', 'GetResources'],
  ['apigateway', 'GetVpcLinks'],
  ['apigateway', 'GetDomainNames'],
  ['apigateway', 'GetDomainNameAccessAssociations'],
  ['apigatewayv2', 'GetApis'],
  ['apigatewayv2', 'GetRoutes'],
  ['apigatewayv2', 'GetVpcLinks'],
  ['ec2', 'DescribeVpcs'],
  ['ec2', 'DescribeSubnets'],
  ['ec2', 'DescribeVpcEndpoints'],
  ['ec2', 'DescribeSecurityGroups'],
  ['elasticloadbalancing', 'DescribeLoadBalancers'],
  ['elasticloadbalancing', 'DescribeTargetGroups'],
  ['route53', 'ListHostedZones'],
];

/**
 * The sample estate with the answers of one listing on two pages, and the token of the second refused so often before it is
 * taken.
 */
function estateInPages(
  service: keyof typeof PAGING,
  operation: string,
  refusals: number,
): { source: ScopeSource; seen: { refused: number; taken: number } } {
  const [tokenAsked, tokenGiven, code] = PAGING[service];
  const seen = { refused: 0, taken: 0 };
  const source = changedEstate(answers => {
    const left = new Map<string, number>();
    return {
      find(askedService, askedOperation, asked) {
        if (askedService !== service || askedOperation !== operation) {
          return answers.find(askedService, askedOperation, asked);
        }
        const { [tokenAsked]: token, ...input } = asked as {
          [key: string]: Json;
        };
        const pages = pagesOf(answers, { service, operation, input });
        if (pages.length < 2) {
          return pages[0];
        }
        if (token !== TOKEN) {
          return {
            ...pages[0],
            output: { ...(pages[0].output as object), [tokenGiven]: TOKEN },
          };
        }
        const question = JSON.stringify(input);
        const remaining = left.get(question) ?? refusals;
        if (remaining > 0) {
          left.set(question, remaining - 1);
          seen.refused += 1;
          return {
            operation,
            input: {},
            error: { name: code, statusCode: 400 },
          };
        }
        seen.taken += 1;
        return pages[1];
      },
    };
  });
  return { source, seen };
}

/** An answer in two, where it lists enough for that. */
function pagesOf(
  answers: RecordedAnswers,
  asked: { service: AwsService; operation: string; input: object },
): RecordedCall[] {
  const call = answers.find(asked.service, asked.operation, asked.input);
  const output = (call?.output ?? {}) as { [key: string]: Json };
  const [list, items] =
    Object.entries(output).find(([, value]) => Array.isArray(value)) ?? [];
  if (!call || !list || !Array.isArray(items) || items.length < 2) {
    return call ? [call] : [];
  }
  const half = Math.ceil(items.length / 2);
  return [items.slice(0, half), items.slice(half)].map(part => ({
    ...call,
    output: { ...output, [list]: part },
  }));
}

describe('the sample estate where a page token expires', () => {
  const asItIs = changedEstate(answers => answers);
  let knex: Knex;
  let before: Awaited<ReturnType<typeof readRows>>;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, 'SQLITE_3');
    await collectAll(knex, asItIs);
    await collectAll(knex, asItIs);
    before = await readRows(knex);
    await tally.expectKept(knex);
  });

  afterAll(() => tally.print());

  it.each(LISTINGS)(
    'once in %s %s: the pass reads the listing anew and finds what is there',
    async (service, operation) => {
      const { source, seen } = estateInPages(service, operation, 1);
      await collectAll(knex, source);
      expect(seen.refused).toBeGreaterThan(0);
      expect(seen.taken).toBe(seen.refused);
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      expect(await readRows(knex)).toEqual(before);
    },
  );

  it.each(LISTINGS)(
    'each time in %s %s: loses no row, resolves no finding, says so, and heals',
    async (service, operation) => {
      const { source, seen } = estateInPages(service, operation, Infinity);
      await collectAll(knex, source);
      expect(seen.refused).toBeGreaterThan(0);
      expect(await tally.missingAfterCase(knex)).toEqual([]);
      const during = await readRows(knex);
      expect(resolvedIn(during)).toEqual(resolvedIn(before));
      expect(textOf(during)).toContain('with a page token');

      await collectAll(knex, asItIs);
      await collectAll(knex, asItIs);
      expect(await readRows(knex)).toEqual(before);
    },
  );
});

type Rows = Awaited<ReturnType<typeof readRows>>;

/** What readers are told: why a kind is incomplete, or a fact unknown. */
function textOf({ scopes, resources }: Rows): string {
  return JSON.stringify([scopes, resources]);
}

function resolvedIn({ api_findings }: Rows): unknown[] {
  return api_findings
    .filter(row => row.resolved_at !== null)
    .map(row => `${row.api_key} ${row.finding_id}`);
}

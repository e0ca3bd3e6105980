import { AwsClients } from './AwsClients';
import {
  OrganizationAccounts,
  OrganizationFilter,
} from './OrganizationAccounts';
import { createReplayClients } from './RecordingSource';
import { RecordedCall } from './recording/RecordedCall';
import { VirtualClock } from './testing/VirtualClock';

const MANAGEMENT = '111111111111';
const SHOP = '222222222222';
const LAB = '333333333333';
const CLOSED = '444444444444';

const FILTER: OrganizationFilter = {
  accountId: MANAGEMENT,
  units: [],
  tags: {},
  states: ['ACTIVE'],
  exclude: [],
};

type Answers = Record<string, object | undefined>;

/** Tokens and parents are what tells one question from another. */
function questionOf(operation: string, input: object): string {
  const { ParentId, ResourceId, NextToken } = input as Record<string, string>;
  return [operation, ParentId ?? ResourceId, NextToken]
    .filter(Boolean)
    .join(' ');
}

/** An organisation that answers as given; a question that is not among the answers is denied. */
function anOrganization(answers: Answers) {
  const asked: string[] = [];
  const clients: AwsClients = createReplayClients({
    scope: { accountId: MANAGEMENT, region: 'global' },
    recordedAt: new Date('2026-11-23T06:00:00Z'),
    recording: {
      find: (_, operation, input): RecordedCall => {
        const question = questionOf(operation, input);
        asked.push(question);
        const output = answers[question];
        return {
          operation,
          input: {},
          ...(output
            ? { output: JSON.parse(JSON.stringify(output)) }
            : { error: { name: 'AccessDeniedException', statusCode: 400 } }),
        };
      },
    },
  });
  return { asked, clients };
}

const TWO_PAGES: Answers = {
  ListAccounts: {
    Accounts: [
      { Id: SHOP, State: 'ACTIVE', Status: 'ACTIVE' },
      { Id: CLOSED, State: 'SUSPENDED' },
    ],
    NextToken: 'more',
  },
  'ListAccounts more': {
    Accounts: [
      { Id: MANAGEMENT, Status: 'ACTIVE' },
      { Id: LAB, State: 'PENDING_CLOSURE' },
    ],
  },
};

const UNITS: Answers = {
  'ListAccountsForParent ou-shop': {
    Accounts: [{ Id: SHOP, State: 'ACTIVE' }],
  },
  'ListOrganizationalUnitsForParent ou-shop': {
    OrganizationalUnits: [{ Id: 'ou-lab' }],
  },
  'ListAccountsForParent ou-lab': { Accounts: [{ Id: LAB, State: 'ACTIVE' }] },
  'ListOrganizationalUnitsForParent ou-lab': {},
};

const TAGS: Answers = {
  [`ListTagsForResource ${SHOP}`]: {
    Tags: [{ Key: 'portal', Value: 'yes' }],
    NextToken: 'more',
  },
  [`ListTagsForResource ${SHOP} more`]: {
    Tags: [{ Key: 'stage', Value: 'production' }],
  },
  [`ListTagsForResource ${MANAGEMENT}`]: {
    Tags: [{ Key: 'portal', Value: 'yes' }],
  },
};

describe('OrganizationAccounts', () => {
  it.each<[string, Partial<OrganizationFilter>, Answers, string[]]>([
    [
      'reads every page, and leaves out accounts that are suspended or about to close',
      {},
      TWO_PAGES,
      [MANAGEMENT, SHOP],
    ],
    [
      'takes those about to close where it is told to',
      { states: ['ACTIVE', 'PENDING_CLOSURE'] },
      TWO_PAGES,
      [MANAGEMENT, SHOP, LAB],
    ],
    [
      'leaves out what is excluded',
      { exclude: [SHOP] },
      TWO_PAGES,
      [MANAGEMENT],
    ],
    [
      'takes the accounts below a unit at any depth',
      { units: ['ou-shop'] },
      UNITS,
      [SHOP, LAB],
    ],
    [
      'takes an account once where units lie within each other',
      { units: ['ou-lab', 'ou-shop'] },
      UNITS,
      [SHOP, LAB],
    ],
    [
      'takes accounts that carry every tag with one of its values',
      { tags: { portal: ['yes', 'true'], stage: ['production'] } },
      { ...TWO_PAGES, ...TAGS },
      [SHOP],
    ],
  ])('%s', async (_, filter, answers, expected) => {
    const { clients } = anOrganization(answers);
    const accounts = new OrganizationAccounts(
      { ...FILTER, ...filter },
      new VirtualClock(),
    );
    expect(await accounts.list(clients)).toEqual(expected);
  });

  it.each<[string, Partial<OrganizationFilter>, Answers, string]>([
    [
      'a page',
      {},
      { ListAccounts: TWO_PAGES.ListAccounts },
      'organizations:ListAccounts',
    ],
    [
      'a unit',
      { units: ['ou-shop'] },
      { ...UNITS, 'ListAccountsForParent ou-lab': undefined },
      'organizations:ListAccountsForParent',
    ],
    [
      'the tags of an account',
      { tags: { portal: ['yes'] } },
      TWO_PAGES,
      'organizations:ListTagsForResource',
    ],
  ])(
    'throws where %s cannot be read, rather than list a part',
    async (_, filter, answers, words) => {
      const { clients } = anOrganization(answers);
      const accounts = new OrganizationAccounts(
        { ...FILTER, ...filter },
        new VirtualClock(),
      );
      await expect(accounts.list(clients)).rejects.toThrow(words);
    },
  );

  it('asks for tags again only after hours, and not for those of accounts that are out anyway', async () => {
    const clock = new VirtualClock();
    const { asked, clients } = anOrganization({ ...TWO_PAGES, ...TAGS });
    const accounts = new OrganizationAccounts(
      { ...FILTER, tags: { portal: ['yes'] } },
      clock,
    );
    await accounts.list(clients);
    await accounts.list(clients);
    const ofTags = () =>
      asked.filter(question => question.startsWith('ListTagsForResource'));
    expect(ofTags()).toEqual([
      `ListTagsForResource ${SHOP}`,
      `ListTagsForResource ${SHOP} more`,
      `ListTagsForResource ${MANAGEMENT}`,
    ]);
    await clock.run(clock.sleep(7 * 60 * 60 * 1000));
    await accounts.list(clients);
    expect(ofTags()).toHaveLength(6);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import {
  Api,
  DomainName,
  Finding,
  formatApiKey,
  Resource,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import {
  aPass,
  aPrivateApi,
  aVpcLink,
  privateApis,
  SCOPE,
} from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { EstateInventory } from '../estate/EstateInventory';
import { createAnalyses } from '../estate/profileApi';
import { beginNotices } from '../store/notices';
import { replaceScope } from '../store/replaceScope';
import { registerScope } from '../store/scopes';
import { putWaiver } from '../store/waivers';
import { writeCalls } from '../store/writeHistory';
import { writeCatalogClaims } from '../store/writeCatalogClaims';
import { writeProfiles } from '../store/writeProfiles';
import { endingWaivers } from './endingWaivers';
import { newFindings } from './newFindings';
import { Notifier } from './Notifier';
import { pendingShares } from './pendingShares';
import { sleepyLinks } from './sleepyLinks';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST = '2026-11-23T10:00:00.000Z';
const ORDERS_GROUP = 'group:default/orders';
const PAYMENTS_GROUP = 'group:default/payments';
const PLATFORM = 'group:default/platform';

/** A day, by how many it is from today. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const orders = aPrivateApi({
  apiId: 'orders0001',
  name: 'orders',
  tags: { owner: 'orders' },
});
const payments = aPrivateApi({
  apiId: 'payments01',
  name: 'payments',
  tags: { owner: 'payments' },
});
const nobodys = aPrivateApi({ apiId: 'nobodys001', name: 'nobodys' });
const LINK = aVpcLink({ createdAt: '2020-01-01T00:00:00.000Z' });

describe.each(databases.eachSupportedId())('notifications on %s', engine => {
  let knex: Knex;
  let send: jest.Mock;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    knex = await migratedDatabase(databases, engine);
    send = jest.fn().mockResolvedValue(undefined);
    logger.warn.mockClear();
    await writeCatalogClaims(knex, {
      claims: [],
      names: [
        aName('orders', ORDERS_GROUP),
        aName('payments', PAYMENTS_GROUP),
        { ...aName('gone', 'group:default/gone'), is_found: false },
      ],
      checkedAt: FIRST,
    });
    await registerScope(knex, SCOPE, 'test');
    await beginNotices(knex, FIRST);
  });

  function aName(value: string, owner: string) {
    return { value, owner, is_found: true, title: null };
  }

  const judge = (api: Api, findings: Finding[], asOf = FIRST) =>
    writeProfiles(knex, [aProfileRecord(api, { findings, asOf })]);

  /** A run of a replica that has just started. */
  async function run(unowned?: string) {
    const notifier = new Notifier({ knex, notifications: { send }, logger });
    const reading = {
      knex,
      estate: new EstateInventory(knex),
      practices: createAnalyses().practices,
      unowned,
      page: '/private-apis',
    };
    await notifier.tell(newFindings(reading));
    await notifier.tell(sleepyLinks(reading));
    await notifier.tell(endingWaivers(reading));
    await notifier.tell(pendingShares(reading));
  }

  const use = (api: Api, arn: string) =>
    knex('api_references')
      .insert({ api_key: formatApiKey(api), reference: arn, is_use: true })
      .onConflict(['api_key', 'reference'])
      .merge();

  const waive = (id: string, expiresOn: string, createdAt = FIRST) =>
    putWaiver(knex, id, {
      reason: 'Moves soon',
      author: 'user:default/ada',
      createdAt,
      expiresOn,
    });

  const sent = () => send.mock.calls.map(([options]) => options);
  const titles = () => sent().map(({ payload }) => payload.title);

  describe('of findings', () => {
    it('tell the owner of a new one, with where to find it', async () => {
      await judge(orders, [aFinding(orders)]);
      await run();
      expect(sent()).toEqual([
        {
          recipients: { type: 'entity', entityRef: ORDERS_GROUP },
          payload: {
            title: 'orders fails PA-POL-01: Private API has a resource policy',
            description: expect.stringMatching(
              /^A private API without a resource policy admits nobody: .* Attach a resource policy/,
            ),
            link: '/private-apis/compliance?practice=PA-POL-01&owner=group%3Adefault%2Forders',
            severity: 'high',
            topic: 'finding',
            scope: 'private-api finding PA-POL-01 group:default/orders',
          },
        },
      ]);
    });

    it('tell of 40 APIs that newly fail a practice in one message for each owner', async () => {
      for (const api of privateApis(40, { tags: { owner: 'orders' } })) {
        await judge(api, [aFinding(api)]);
      }
      await judge(payments, [
        aFinding(payments),
        aFinding(payments, { practice: 'PA-NET-01', id: 'other' }),
      ]);
      await run();
      expect(titles()).toEqual([
        '40 APIs fail PA-POL-01: Private API has a resource policy',
        expect.stringMatching(/^payments fails PA-NET-01: /),
        'payments fails PA-POL-01: Private API has a resource policy',
      ]);
      expect(sent()[0].payload.description).toMatch(
        /^api 000000, api 000001, api 000002, api 000003, api 000004 and 35 more\. /,
      );
    });

    it('tell of one cause that two APIs of an owner share as one', async () => {
      const shared = aFinding(orders, { id: 'shared', practice: 'PA-NET-01' });
      const returns = aPrivateApi({
        ...orders,
        arn: `${orders.arn}2`,
        apiId: 'returns001',
        name: 'returns',
      });
      await judge(orders, [shared]);
      await judge(returns, [shared]);
      await run();
      expect(titles()).toEqual([
        expect.stringMatching(/^2 APIs fail PA-NET-01/),
      ]);
    });

    it('tell nothing twice, whoever runs', async () => {
      await judge(orders, [aFinding(orders)]);
      await Promise.all([run(), run(), run()]);
      await run();
      expect(send).toHaveBeenCalledTimes(1);
    });

    it('tell of one that is back after it was gone, in the place of the message before', async () => {
      await judge(orders, [aFinding(orders)]);
      await run();
      await judge(orders, [], '2026-11-24T10:00:00.000Z');
      await run();
      await judge(orders, [aFinding(orders)], '2026-11-25T10:00:00.000Z');
      await run();
      const [first, second, ...rest] = sent();
      expect(second.payload.scope).toBe(first.payload.scope);
      expect(rest).toEqual([]);
    });

    it('leave out what is less severe, waived, or was open when notices began', async () => {
      await knex('notices').delete();
      await judge(orders, [aFinding(orders, { id: 'before' })]);
      await beginNotices(knex, FIRST);
      await judge(orders, [
        aFinding(orders, { id: 'before' }),
        aFinding(orders, { id: 'medium', severity: 'medium' }),
        aFinding(orders, { id: 'waived' }),
      ]);
      await waive('waived', dayIn(90));
      await run();
      expect(sent()).toEqual([]);
    });

    it('wait until the catalog knows whether there is an owner', async () => {
      const returns = aPrivateApi({ ...orders, tags: { owner: 'returns' } });
      await judge(returns, [aFinding(returns)]);
      await run(PLATFORM);
      expect(sent()).toEqual([]);
      await writeCatalogClaims(knex, {
        claims: [],
        names: [aName('returns', 'group:default/returns')],
        checkedAt: FIRST,
      });
      await run(PLATFORM);
      expect(sent()).toMatchObject([
        { recipients: { entityRef: 'group:default/returns' } },
      ]);
    });

    it.each([
      ['nobody owns', {}, 'owner='],
      [
        'a group owns that has gone',
        { owner: 'gone' },
        'owner=group%3Adefault%2Fgone',
      ],
    ])('tell who stands in for owners of what %s', async (_, tags, filter) => {
      const api = aPrivateApi({ ...nobodys, tags });
      await judge(api, [aFinding(api)]);
      await run();
      expect(sent()).toEqual([]);
      await run(PLATFORM);
      expect(sent()).toMatchObject([{ recipients: { entityRef: PLATFORM } }]);
      expect(sent()[0].payload.link).toContain(filter);
    });

    it('tell an owner who is found later than who stood in', async () => {
      await judge(nobodys, [aFinding(nobodys)]);
      await run(PLATFORM);
      const owned = aPrivateApi({ ...nobodys, tags: { owner: 'orders' } });
      await judge(owned, [aFinding(owned)]);
      await run(PLATFORM);
      expect(sent().map(({ recipients }) => recipients.entityRef)).toEqual([
        PLATFORM,
        ORDERS_GROUP,
      ]);
    });
  });

  describe('that cannot be sent', () => {
    it('are sent by the next run, and do not hold up others', async () => {
      await judge(orders, [aFinding(orders)]);
      await judge(payments, [aFinding(payments)]);
      send.mockRejectedValueOnce(new Error('Request failed with status 503'));
      await run();
      expect(logger.warn).toHaveBeenCalledWith(
        'Could not tell group:default/orders of a finding: Request failed with status 503',
      );
      expect(send).toHaveBeenCalledTimes(2);
      send.mockClear();
      await run();
      expect(sent()).toMatchObject([
        { recipients: { entityRef: ORDERS_GROUP } },
      ]);
    });

    it('are left to the next run after three failures on end', async () => {
      for (const practice of [
        'PA-POL-01',
        'PA-POL-02',
        'PA-NET-01',
        'PA-NET-04',
      ])
        await judge(
          aPrivateApi({ ...orders, name: practice, apiId: practice }),
          [aFinding(orders, { practice, id: practice })],
        );
      send.mockRejectedValue(new Error('Request failed with status 404'));
      await run();
      expect(send).toHaveBeenCalledTimes(3);
      send.mockReset().mockResolvedValue(undefined);
      await run();
      expect(send).toHaveBeenCalledTimes(4);
    });
  });

  describe('of waivers', () => {
    it('tell once that one is in its last week, and again when it was renewed', async () => {
      await judge(orders, [aFinding(orders, { id: 'a' })]);
      await waive('a', dayIn(8), '2020-01-01T00:00:00.000Z');
      await run();
      expect(sent()).toEqual([]);
      await waive('a', dayIn(7), '2020-01-01T00:00:00.000Z');
      await run();
      await run();
      expect(sent()).toMatchObject([
        {
          recipients: { entityRef: ORDERS_GROUP },
          payload: {
            title: `The waiver of PA-POL-01 for orders ends on ${dayIn(7)}`,
            link: '/private-apis/compliance?practice=PA-POL-01&owner=group%3Adefault%2Forders&state=waived',
            topic: 'waiver',
          },
        },
      ]);
      await waive('a', dayIn(3), '2020-01-01T00:00:00.000Z');
      await run();
      expect(send).toHaveBeenCalledTimes(2);
    });

    it('do not tell of a short one in its first half', async () => {
      await judge(orders, [aFinding(orders, { id: 'a' })]);
      await waive('a', dayIn(4), new Date().toISOString());
      await run();
      expect(sent()).toEqual([]);
    });

    it('tell of several of a practice together', async () => {
      const [one, two] = privateApis(2, { tags: { owner: 'orders' } });
      await judge(one, [aFinding(one, { id: 'one' })]);
      await judge(two, [aFinding(two, { id: 'two' })]);
      await waive('one', dayIn(5));
      await waive('two', dayIn(2));
      await run();
      expect(titles()).toEqual([
        `Waivers of PA-POL-01 for 2 APIs end from ${dayIn(2)} on`,
      ]);
    });

    it('do not tell of one whose finding is resolved', async () => {
      await judge(orders, [aFinding(orders, { id: 'a' })]);
      await waive('a', dayIn(2));
      await judge(orders, [], '2026-11-24T10:00:00.000Z');
      await run();
      expect(sent()).toEqual([]);
    });
  });

  describe('of VPC links', () => {
    const sleepy = aFinding(orders, {
      id: 'pa-link-18-a',
      practice: 'PA-LINK-18',
      severity: 'medium',
      resource: LINK.arn,
    });

    async function useLink(apis: Api[], link: Resource = LINK) {
      const holdBack = { lostShare: 1, minApis: 1000 };
      await replaceScope(knex, aPass([...apis, link]), holdBack);
      for (const api of apis) {
        await judge(api, [sleepy]);
        await use(api, LINK.arn);
      }
    }

    /** Yesterday and the days before. */
    const silence = (api: Api, count: number) =>
      writeCalls(
        knex,
        Array.from({ length: count }, (_, index) => ({
          api_key: formatApiKey(api),
          day: dayIn(-1 - index),
          calls: 0,
        })),
      );

    it.each([
      [44, 0],
      [45, 1],
    ])('after %i days of silence tell %i owner', async (days, messages) => {
      await useLink([orders]);
      await silence(orders, days);
      await run();
      expect(titles()).toEqual(
        Array(messages).fill(
          `VPC link orders-link has carried no call for ${days} days`,
        ),
      );
    });

    it('tell each owner of the APIs before it, once', async () => {
      await useLink([orders, payments]);
      await silence(orders, 50);
      await silence(payments, 46);
      await run();
      await silence(payments, 47);
      await run();
      expect(sent()).toMatchObject([
        {
          recipients: { entityRef: ORDERS_GROUP },
          payload: { topic: 'vpc-link', severity: 'high' },
        },
        { recipients: { entityRef: PAYMENTS_GROUP } },
      ]);
      expect(titles()[0]).toContain('46 days');
    });

    it.each([
      ['an API before it was called', 5],
      ['nobody counted the calls of an API', null],
    ])('tell nobody where %s', async (_, calls) => {
      await useLink([orders, payments]);
      await silence(orders, 50);
      await silence(payments, 50);
      await knex('api_history')
        .where({ api_key: formatApiKey(payments), day: dayIn(-10) })
        .update({ calls });
      await run();
      expect(sent()).toEqual([]);
    });

    it.each([
      ['is asleep already', aVpcLink({ ...LINK, status: 'INACTIVE' })],
      [
        'is younger',
        aVpcLink({ ...LINK, createdAt: `${dayIn(-40)}T00:00:00Z` }),
      ],
    ])('tell nobody of one that %s', async (_, link) => {
      await useLink([orders], link);
      await silence(orders, 60);
      await run();
      expect(sent()).toEqual([]);
    });
  });

  describe('of shares', () => {
    const domain = (shares: DomainName['shares']): DomainName => ({
      kind: 'domain-name',
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/api.example.com+d1',
      accountId: '111111111111',
      region: 'eu-west-1',
      name: 'api.example.com',
      tags: {},
      domainName: 'api.example.com',
      domainNameId: 'd1',
      endpointType: 'PRIVATE',
      policy: null,
      managementPolicy: null,
      mappings: [{ basePath: '', apiId: orders.apiId }],
      routingRules: [],
      shares,
    });

    async function share(shares: DomainName['shares'], lead = true) {
      const holdBack = { lostShare: 1, minApis: 1000 };
      await replaceScope(knex, aPass([orders, domain(shares)]), holdBack);
      await judge(orders, []);
      await knex('api_references').where('reference', domain([]).arn).delete();
      if (lead) {
        await use(orders, domain([]).arn);
      }
    }
    const PENDING = {
      principal: '222222222222',
      status: 'ASSOCIATING',
      external: true,
      sharedAt: '2026-11-29T08:00:00.000Z',
    };

    it('tell the owner of the API behind the domain once', async () => {
      await share([PENDING, { ...PENDING, principal: '333333333333' }]);
      await run();
      await run();
      expect(sent()).toMatchObject([
        {
          recipients: { entityRef: ORDERS_GROUP },
          payload: {
            title:
              '222222222222, 333333333333 has not accepted the share of api.example.com',
            link: '/private-apis/network',
            topic: 'share',
          },
        },
      ]);
    });

    it('tell again of one that was sent again', async () => {
      await share([PENDING]);
      await run();
      await share([{ ...PENDING, sharedAt: '2026-11-30T08:00:00.000Z' }]);
      await run();
      expect(send).toHaveBeenCalledTimes(2);
    });

    it.each([
      ['was accepted', [{ ...PENDING, status: 'ASSOCIATED' }]],
      ['could not be read', { unknown: 'AccessDenied on ram:ListPrincipals' }],
    ])('tell nobody of one that %s', async (_, shares) => {
      await share(shares);
      await run(PLATFORM);
      expect(sent()).toEqual([]);
    });

    it('tell who stands in for owners of a domain without an API', async () => {
      await share([PENDING], false);
      await run(PLATFORM);
      expect(sent()).toMatchObject([{ recipients: { entityRef: PLATFORM } }]);
    });
  });
});

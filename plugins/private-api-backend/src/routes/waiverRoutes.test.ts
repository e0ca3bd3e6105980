import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  FindingRow,
  RESOURCE_TYPE_PRIVATE_API,
} from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const MY_KEY = '111111111111:eu-west-1:orders0001';
const THEIR_KEY = '222222222222:eu-west-1:payments01';
const WAIVER = { reason: '=1+1, moves soon', expiresOn: '2999-12-31' };

describe('findings over HTTP', () => {
  // Private APIs without a resource policy, which fails PA-POL-01.
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      name: 'orders',
      tags: { owner: 'orders' },
    }),
    aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01', name: 'payments' }),
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  let mine: FindingRow;
  let theirs: FindingRow;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
    const { body } = await plugin.get('/v1/findings?practice=PA-POL-01');
    const of = (key: string) =>
      body.items.find((item: FindingRow) => item.api === key);
    mine = of(MY_KEY);
    theirs = of(THEIR_KEY);
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
    estate.waive = AuthorizeResult.ALLOW;
  });

  afterEach(() => plugin.delete(`/v1/findings/${mine.id}/waiver`));

  const waive = (finding: FindingRow, body: object = WAIVER) =>
    plugin.put(`/v1/findings/${finding.id}/waiver`, body);
  const unwaive = (finding: FindingRow) =>
    plugin.delete(`/v1/findings/${finding.id}/waiver`);
  const severityCount = async () => {
    const { body } = await plugin.get('/v1/apis?search=orders');
    return body.items[0].findings[mine.severity];
  };
  const seeOnlyMine = () => {
    estate.read = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'private-api',
      resourceType: RESOURCE_TYPE_PRIVATE_API,
      conditions: privateApiConditions.isOwner({
        claims: ['group:default/orders'],
      }),
    };
  };

  it('have a life in lists and profiles', async () => {
    expect(mine).toMatchObject({ state: 'open', firstSeen: mine.lastSeen });
    const { body } = await plugin.get(`/v1/apis/${MY_KEY}/findings`);
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: mine.id, state: 'open' }),
    );
  });

  it('are waived, marked and not counted, and count again', async () => {
    const before = await severityCount();
    const { status, body } = await waive(mine);
    expect([status, body]).toEqual([
      200,
      {
        ...WAIVER,
        author: 'user:default/mock',
        createdAt: expect.stringMatching(/^20\d\d-/),
      },
    ]);
    expect(await severityCount()).toBe(before - 1);
    const profile = await plugin.get(`/v1/apis/${MY_KEY}`);
    expect(profile.body.findings).toContainEqual(
      expect.objectContaining({ id: mine.id, state: 'waived', waiver: body }),
    );
    const waived = await plugin.get('/v1/findings?state=waived');
    expect(waived.body.items).toMatchObject([{ id: mine.id, waiver: body }]);

    expect((await unwaive(mine)).status).toBe(204);
    expect(await severityCount()).toBe(before);
  });

  it('are written to the audit log when waived, and when that fails', async () => {
    await waive(mine);
    expect(plugin.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'finding-waive',
        meta: { actionType: 'put', findingId: mine.id, ...WAIVER },
      }),
    );
    expect(plugin.auditorEvent.success).toHaveBeenCalled();
    plugin.auditorEvent.fail.mockClear();
    estate.waive = AuthorizeResult.DENY;
    await unwaive(mine);
    expect(plugin.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        meta: { actionType: 'delete', findingId: mine.id },
      }),
    );
    expect(plugin.auditorEvent.fail).toHaveBeenCalled();
  });

  it.each<[string, object, string]>([
    [
      'without a reason',
      { expiresOn: '2999-12-31' },
      `request/body must have required property 'reason'`,
    ],
    [
      'with an empty reason',
      { reason: ' ', expiresOn: '2999-12-31' },
      `Field 'reason' must say why`,
    ],
    [
      'without an end',
      { reason: 'r' },
      `request/body must have required property 'expiresOn'`,
    ],
    [
      'with a date gone by',
      { reason: 'r', expiresOn: '2020-01-01' },
      `Field 'expiresOn' must be a date after`,
    ],
    [
      'with an author of one’s choice',
      { ...WAIVER, author: 'user:default/eve' },
      'request/body must NOT have additional properties',
    ],
  ])('are not waived %s', async (_, body, message) => {
    const response = await waive(mine, body);
    expect([response.status, response.body.error.message]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
  });

  it('that nobody knows are not waived', async () => {
    const { status, body } = await waive({ ...mine, id: 'pa-pol-01-0' });
    expect([status, body.error.message]).toEqual([
      404,
      'No finding pa-pol-01-0 is known',
    ]);
  });

  it('that are not waived have no waiver to take back', async () => {
    const { status, body } = await unwaive(mine);
    expect([status, body.error.message]).toEqual([
      404,
      `Finding ${mine.id} is not waived`,
    ]);
  });

  it('are not waived without the permission to waive', async () => {
    estate.waive = AuthorizeResult.DENY;
    expect((await waive(mine)).status).toBe(403);
    expect((await unwaive(mine)).status).toBe(403);
  });

  it('are not waived without the permission to read', async () => {
    estate.read = { result: AuthorizeResult.DENY };
    expect((await waive(mine)).status).toBe(403);
    expect((await unwaive(mine)).status).toBe(403);
  });

  it('of APIs that the caller may see can be waived, of others not', async () => {
    seeOnlyMine();
    expect((await waive(mine)).status).toBe(200);
    const { status, body } = await waive(theirs);
    expect([status, body.error.message]).toEqual([
      404,
      `No finding ${theirs.id} is known`,
    ]);
    expect((await unwaive(theirs)).status).toBe(404);
  });

  it('are exported with their waiver, and run no formula', async () => {
    await waive(mine);
    seeOnlyMine();
    const { headers, text } = await plugin.get(
      '/v1/export/findings.csv?practice=PA-POL-01',
    );
    expect(headers['content-disposition']).toBe(
      'attachment; filename="findings.csv"',
    );
    const [head, row, ...rest] = text.trim().split('\r\n');
    expect(head).toBe(
      'id,api,practice,severity,title,resource,message,fix,state,firstSeen,lastSeen,resolvedAt,waiverReason,waiverAuthor,waiverExpiresOn',
    );
    expect(row).toContain(`${mine.id},${MY_KEY},PA-POL-01,`);
    expect(row).toContain(`"'=1+1, moves soon",user:default/mock,2999-12-31`);
    expect(rest).toEqual([]);
  });

  it('are not exported without the permission to read', async () => {
    estate.read = { result: AuthorizeResult.DENY };
    expect((await plugin.get('/v1/export/findings.csv')).status).toBe(403);
  });

  it('end their waivers by a task of the scheduler', async () => {
    await waive(mine);
    await plugin.runTask('private-api:end-waivers');
    const { body } = await plugin.get('/v1/findings?state=waived');
    expect(body.totalItems).toBe(1);
  });
});

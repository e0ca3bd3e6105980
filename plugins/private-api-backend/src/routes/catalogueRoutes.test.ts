import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  PracticeRow,
  RESOURCE_TYPE_PRIVATE_API,
} from 'backstage-plugin-private-api-common';
import { privateApiConditions } from '../permissions';
import { aPrivateApi } from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

describe('the catalogues', () => {
  const estate = aTestEstate([aPrivateApi()]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate, {
      practices: {
        disabled: ['PA-POL-01'],
        severities: { 'PA-POL-02': 'info' },
      },
    });
  });

  beforeEach(() => {
    estate.read = { result: AuthorizeResult.ALLOW };
  });

  const practice = async (id: string): Promise<PracticeRow> => {
    const { body } = await plugin.get('/v1/practices');
    return body.items.find((item: PracticeRow) => item.id === id);
  };

  it('list practices with what they check, why, and what to do', async () => {
    expect(await practice('PA-NET-01')).toMatchObject({
      title: expect.any(String),
      checks: expect.any(String),
      why: expect.any(String),
      remediation: { text: expect.any(String) },
      severity: 'high',
      inForce: true,
    });
  });

  it('say what the settings make of a practice', async () => {
    expect(await practice('PA-POL-01')).toMatchObject({ inForce: false });
    expect(await practice('PA-POL-02')).toMatchObject({
      severity: 'info',
      inForce: true,
    });
  });

  it('list the fifteen patterns', async () => {
    const { body } = await plugin.get('/v1/patterns');
    expect(body.totalItems).toBe(15);
    expect(body.items[0]).toEqual({
      id: 'rest-private-basic',
      title: 'Private REST API',
      summary:
        'A REST API that only one VPC can call, through an endpoint in that VPC.',
    });
  });

  describe.each(['/v1/practices', '/v1/patterns'])('%s', path => {
    it('is refused without the permission to read', async () => {
      estate.read = { result: AuthorizeResult.DENY };
      expect((await plugin.get(path)).status).toBe(403);
    });

    it('is the same for who may see some APIs', async () => {
      const all = await plugin.get(path);
      estate.read = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'private-api',
        resourceType: RESOURCE_TYPE_PRIVATE_API,
        conditions: privateApiConditions.isOwner({ claims: [] }),
      };
      expect((await plugin.get(path)).body).toEqual(all.body);
    });

    it('takes no parameters', async () => {
      expect((await plugin.get(`${path}?limit=1`)).status).toBe(400);
    });
  });
});

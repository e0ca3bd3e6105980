import {
  aPrivateApi,
  aRegionalApi,
  anInventory,
  anOperation,
  aStage,
  aVpcEndpoint,
} from '../testing';
import { comparePolicies } from './comparePolicies';
import { suggestPolicy } from './policies/suggestPolicy';

const ENDPOINTS = ['vpce-0a1', 'vpce-0b2', 'vpce-0c3'].map(endpointId =>
  aVpcEndpoint({ endpointId }),
);
const listing = (...ids: string[]) =>
  JSON.stringify({
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: 'execute-api:/*',
      Condition: { StringEquals: { 'aws:SourceVpce': ids } },
    },
  });
/** Asks for what no inventory tells of a call. */
const undecidable = (account: string) =>
  JSON.stringify({
    Statement: {
      Effect: 'Allow',
      Principal: '*',
      Action: 'execute-api:Invoke',
      Resource: '*',
      Condition: { StringEquals: { 'aws:VpceAccount': account } },
    },
  });

function compare(
  api = aPrivateApi({ policy: listing('vpce-0a1', 'vpce-0b2') }),
  proposed: string,
) {
  const change = comparePolicies(
    api,
    proposed,
    anInventory([api, ...ENDPOINTS]),
  );
  const ids = (list: { vpcEndpointId: string }[]) =>
    list.map(one => one.vpcEndpointId);
  return {
    ...change,
    gains: ids(change.gains),
    loses: ids(change.loses),
    changes: ids(change.changes),
    staysUnknown: ids(change.staysUnknown),
  };
}

describe('comparePolicies', () => {
  it('names who gains and who loses', () => {
    expect(compare(undefined, listing('vpce-0b2', 'vpce-0c3'))).toEqual({
      problems: [],
      gains: ['vpce-0c3'],
      loses: ['vpce-0a1'],
      changes: [],
      unchangedCount: 1,
      staysUnknown: [],
      statements: [
        {
          index: 1,
          effect: 'Allow',
          words:
            'Allows everyone any call if it comes through vpce-0b2 or vpce-0c3.',
        },
      ],
    });
  });

  it('says why, for each that changes', () => {
    const api = aPrivateApi({ policy: listing('vpce-0a1') });
    const { loses } = comparePolicies(
      api,
      suggestPolicy(api, ['vpce-0b2']),
      anInventory([api, ...ENDPOINTS]),
    );
    expect(loses).toEqual([
      {
        vpcEndpointId: 'vpce-0a1',
        vpcId: 'vpc-0a1',
        accountId: '111111111111',
        before: { verdict: 'allowed', withCredentials: 'allowed' },
        after: { verdict: 'denied', withCredentials: 'denied' },
        reason:
          "The resource policy's statement 2 (DenyOtherEndpoints) denies the call.",
      },
    ]);
  });

  it('tells that a Deny closes what an allow-list left open to Lambda-authorised callers', () => {
    const api = aPrivateApi({
      policy: listing('vpce-0a1'),
      operations: [anOperation({ authorizationType: 'CUSTOM' })],
    });
    expect(compare(api, suggestPolicy(api, ['vpce-0a1'])).loses).toEqual([
      'vpce-0b2',
      'vpce-0c3',
    ]);
  });

  it('tells of changes to what is not known', () => {
    expect(compare(undefined, undecidable('111111111111'))).toMatchObject({
      gains: [],
      loses: [],
      changes: ['vpce-0a1', 'vpce-0b2', 'vpce-0c3'],
      staysUnknown: [],
    });
  });

  it('names those who stay unknown among those who stay as they are', () => {
    const api = aPrivateApi({ policy: undecidable('111111111111') });
    expect(compare(api, undecidable('222222222222'))).toMatchObject({
      gains: [],
      loses: [],
      changes: [],
      unchangedCount: 3,
      staysUnknown: ['vpce-0a1', 'vpce-0b2', 'vpce-0c3'],
    });
  });

  it('takes an empty text for the removal of the policy', () => {
    expect(compare(undefined, '').loses).toEqual(['vpce-0a1', 'vpce-0b2']);
  });

  it('takes an escaped text', () => {
    const escaped = JSON.stringify(listing('vpce-0c3'))
      .slice(1, -1)
      .replace(/\//g, '\\/');
    expect(compare(undefined, escaped).gains).toEqual(['vpce-0c3']);
  });

  it('compares with what the stages serve', () => {
    const api = aPrivateApi({
      policy: listing('vpce-0c3'),
      stages: [aStage({ deployedPolicy: listing('vpce-0a1') })],
    });
    expect(compare(api, listing('vpce-0c3'))).toMatchObject({
      gains: ['vpce-0c3'],
      loses: ['vpce-0a1'],
    });
  });

  it.each<[string, string, string]>([
    ['text that is not JSON', '{', 'is not JSON'],
    [
      'an unknown operator',
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"Equals":{"aws:SourceVpc":"a"}}}}',
      'is not a condition operator',
    ],
    [
      'a statement without principal',
      '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
      'is missing',
    ],
    [
      'a statement without resource',
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*"}}',
      'is missing',
    ],
    [
      'a key twice in one object',
      '{"Statement":{"Effect":"Deny","Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}',
      'has a key twice',
    ],
    // What a request may hold in place of text.
    ['an object', {} as unknown as string, 'is not text'],
    ['a number', 42 as unknown as string, 'is not text'],
    ['nothing', undefined as unknown as string, 'is not text'],
  ])('compares nothing for %s', (_, proposed, message) => {
    const change = compare(undefined, proposed);
    expect(change.problems.map(one => one.message).join()).toContain(message);
    expect(change).toMatchObject({
      gains: [],
      loses: [],
      changes: [],
      unchangedCount: 0,
      staysUnknown: [],
    });
  });

  it('compares a policy beyond the default quota, which can be raised, with a warning', () => {
    const change = compare(undefined, listing('x'.repeat(20_000)));
    expect(change.problems).toEqual([
      {
        level: 'warning',
        path: '',
        message: expect.stringContaining(
          'API Gateway takes 8192, unless quota L-8B81B02C was raised',
        ),
      },
    ]);
    expect(change.loses).toEqual(['vpce-0a1', 'vpce-0b2']);
  });

  it('compares nothing for an API that is not private', () => {
    expect(compare(aRegionalApi(), listing('vpce-0a1')).problems).toEqual([
      {
        level: 'error',
        path: '',
        message: 'VPC endpoints lead to private APIs only, and this is none',
      },
    ]);
  });
});

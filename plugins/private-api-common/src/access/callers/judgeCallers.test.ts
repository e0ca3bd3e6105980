import type { Api, AuthorizationType } from '../../inventory';
import {
  aPrivateApi,
  aRegionalApi,
  anInventory,
  anOperation,
  aVpcEndpoint,
} from '../../testing';
import { analyseAccess } from '../analyseAccess';
import { allow, deny, policyOf } from '../testing/statements';

const unless = (...ids: string[]) => ({
  Condition: { StringNotEquals: { 'aws:SourceVpce': ids } },
});
const only = (...ids: string[]) => ({
  Condition: { StringEquals: { 'aws:SourceVpce': ids } },
});

const using = (...types: AuthorizationType[]) => ({
  operations: types.map((authorizationType, i) =>
    anOperation({ authorizationType, path: `/${i}` }),
  ),
});

describe('The callers of a profile', () => {
  it('are the endpoints of the Region with the verdicts of the matrix', () => {
    const api = aPrivateApi({
      policy: policyOf(allow(), deny({ Sid: 'Others', ...unless('vpce-0a1') })),
    });
    const endpoints = [
      aVpcEndpoint(),
      aVpcEndpoint({
        endpointId: 'vpce-0b2',
        vpcId: 'vpc-0b2',
        accountId: '222222222222',
      }),
      aVpcEndpoint({ endpointId: 'vpce-0c3', region: 'us-east-1' }),
    ];
    expect(
      analyseAccess(api, anInventory([api, ...endpoints])).callers,
    ).toEqual([
      {
        vpcEndpointId: 'vpce-0a1',
        vpcId: 'vpc-0a1',
        accountId: '111111111111',
        verdict: 'allowed',
        withCredentials: 'allowed',
        reason: 'Every gate lets the call through.',
      },
      {
        vpcEndpointId: 'vpce-0b2',
        vpcId: 'vpc-0b2',
        accountId: '222222222222',
        verdict: 'denied',
        withCredentials: 'denied',
        reason: "The resource policy's statement 2 (Others) denies the call.",
      },
    ]);
  });

  it.each<[string, Partial<Api>, string]>([
    [
      'no policy',
      { policy: null },
      'A private API without a resource policy admits nobody.',
    ],
    [
      'no statement',
      { policy: policyOf(allow(only('vpce-0b2'))) },
      'No statement of the resource policy allows the call.',
    ],
    [
      'a policy not read',
      { policy: { unknown: 'AccessDenied' } },
      'The resource policy is not known: AccessDenied.',
    ],
    [
      'a policy not readable',
      { policy: '{' },
      'The resource policy cannot be read.',
    ],
    [
      'a Lambda authorizer',
      using('CUSTOM'),
      'The policies let the call through; the Lambda authorizer decides.',
    ],
    [
      'Cognito',
      using('COGNITO_USER_POOLS'),
      'The policies let the call through with a valid token for the authorizer.',
    ],
    [
      'the default endpoint disabled',
      { disableExecuteApiEndpoint: true },
      'The default endpoint is disabled, and no private domain leads here through this endpoint.',
    ],
    [
      'operations not read',
      { operations: { unknown: 'AccessDenied' } },
      'How the API authorises is not known: AccessDenied.',
    ],
    ['no operations', { operations: [] }, 'The API has no operations.'],
    [
      'operations that differ',
      { ...using('NONE', 'CUSTOM'), policy: policyOf(allow(only('vpce-0b2'))) },
      'GET /0: No statement of the resource policy allows the call. Other operations differ.',
    ],
  ])('with %s', (_, changes, reason) => {
    const api = aPrivateApi(changes);
    const [caller] = analyseAccess(
      api,
      anInventory([api, aVpcEndpoint()]),
    ).callers;
    expect(caller.reason).toBe(reason);
  });

  it('are none for an API that is not private', () => {
    const api = aRegionalApi();
    expect(
      analyseAccess(api, anInventory([api, aVpcEndpoint()])).callers,
    ).toEqual([]);
  });
});

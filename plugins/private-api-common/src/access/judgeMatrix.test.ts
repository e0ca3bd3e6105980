import fc from 'fast-check';
import type { Api, AuthorizationType, Resource } from '../inventory';
import {
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  anAssociation,
  anInventory,
  anOperation,
  aStage,
  aVpcEndpoint,
} from '../testing';
import { analyseAccess } from './analyseAccess';
import { judgeCall } from './judgeCall';
import { judgeMatrix } from './judgeMatrix';
import type { AccessCell, Verdict } from './types';

const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const policyOf = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const unless = (...ids: string[]) => ({
  Condition: { StringNotEquals: { 'aws:SourceVpce': ids } },
});
const only = (...ids: string[]) => ({
  Condition: { StringEquals: { 'aws:SourceVpce': ids } },
});

function cell(
  api: Partial<Api>,
  endpoint: Parameters<typeof aVpcEndpoint>[0] = {},
  others: Resource[] = [],
): string {
  const one = aPrivateApi(api);
  const through = aVpcEndpoint(endpoint);
  const [[{ verdict, withCredentials }]] = judgeMatrix(
    [one],
    [through],
    anInventory([one, through, ...others]),
  ).rows;
  return `${verdict}, ${withCredentials} with credentials`;
}

const using = (...types: AuthorizationType[]) => ({
  operations: types.map((authorizationType, i) =>
    anOperation({ authorizationType, path: `/${i}` }),
  ),
});

describe('A cell of the matrix', () => {
  it.each<[string, Parameters<typeof cell>, string]>([
    ['open API', [{}], 'allowed, allowed with credentials'],
    [
      'open API with IAM',
      [using('AWS_IAM')],
      'unknown, allowed with credentials',
    ],
    [
      'open API with a Lambda authorizer',
      [using('CUSTOM')],
      'unknown, allowed with credentials',
    ],
    [
      'open API with Cognito',
      [using('COGNITO_USER_POOLS')],
      'unknown, allowed with credentials',
    ],
    [
      'API without policy',
      [{ policy: null }],
      'denied, denied with credentials',
    ],
    [
      'API without operations',
      [{ operations: [] }],
      'denied, denied with credentials',
    ],
    [
      'operations that were not read',
      [{ operations: { unknown: 'x' } }],
      'unknown, unknown with credentials',
    ],
    [
      'endpoint on the list',
      [{ policy: policyOf(allow(only('vpce-0a1'))) }],
      'allowed, allowed with credentials',
    ],
    [
      'endpoint off the list',
      [{ policy: policyOf(allow(only('vpce-0b2'))) }],
      'denied, denied with credentials',
    ],
    [
      'endpoint off a list that does not bind',
      [{ ...using('CUSTOM'), policy: policyOf(allow(only('vpce-0b2'))) }],
      'unknown, allowed with credentials',
    ],
    [
      'endpoint that a Deny keeps out',
      [
        {
          ...using('CUSTOM'),
          policy: policyOf(allow(), deny(unless('vpce-0b2'))),
        },
      ],
      'denied, denied with credentials',
    ],
    [
      'operations that differ',
      [
        {
          ...using('NONE', 'CUSTOM'),
          policy: policyOf(allow(only('vpce-0b2'))),
        },
      ],
      'mixed, mixed with credentials',
    ],
    [
      'paths that differ',
      [
        {
          ...using('NONE', 'NONE'),
          policy: policyOf(allow(), deny({ Resource: 'execute-api:/*/GET/1' })),
        },
      ],
      'mixed, mixed with credentials',
    ],
    [
      'paths of which the endpoint policy admits one',
      [
        using('NONE', 'NONE'),
        {
          policy: policyOf(
            allow({ Resource: 'arn:aws:execute-api:*:*:a1b2c3d4e5/*/GET/1' }),
          ),
        },
      ],
      'mixed, mixed with credentials',
    ],
    [
      'CORS preflight beside a guarded method',
      [
        {
          operations: [
            anOperation({ authorizationType: 'COGNITO_USER_POOLS' }),
            anOperation({ method: 'OPTIONS' }),
          ],
        },
      ],
      'unknown, allowed with credentials',
    ],
    [
      'stages that serve different policies',
      [
        {
          stages: [
            aStage({ deployedPolicy: policyOf(deny()) }),
            aStage({ name: 'test' }),
          ],
        },
      ],
      'mixed, mixed with credentials',
    ],
    [
      'API that was never deployed',
      [{ stages: [] }],
      'allowed, allowed with credentials',
    ],
    [
      'endpoint policy about others',
      [
        {},
        {
          policy: policyOf(allow({ Resource: 'arn:aws:execute-api:*:*:z9/*' })),
        },
      ],
      'denied, denied with credentials',
    ],
    [
      'endpoint policy not read',
      [{}, { policy: { unknown: 'x' } }],
      'unknown, unknown with credentials',
    ],
    // Nobody asks who calls, but a caller may sign for the endpoint's sake.
    [
      'endpoint policy for an account',
      [
        {},
        {
          policy: policyOf({
            ...allow(),
            Resource: '*',
            Principal: { AWS: '111111111111' },
          }),
        },
      ],
      'unknown, unknown with credentials',
    ],
    [
      'endpoint of another Region',
      [{}, { region: 'us-east-1' }],
      'denied, denied with credentials',
    ],
    [
      'endpoint of another service',
      [{}, { serviceName: 'com.amazonaws.eu-west-1.s3' }],
      'denied, denied with credentials',
    ],
    [
      'API that is not private',
      [{ endpointType: 'REGIONAL' }],
      'denied, denied with credentials',
    ],
    [
      'default endpoint disabled',
      [{ disableExecuteApiEndpoint: true }],
      'denied, denied with credentials',
    ],
    [
      'default endpoint disabled, private domain associated',
      [
        { disableExecuteApiEndpoint: true },
        {},
        [aPrivateDomain({ policy: policyOf(allow()) }), anAssociation()],
      ],
      'allowed, allowed with credentials',
    ],
    [
      'private domain of another API associated',
      [
        { disableExecuteApiEndpoint: true },
        {},
        [
          aPrivateDomain({
            policy: policyOf(allow()),
            mappings: [{ basePath: '', apiId: 'z9' }],
          }),
          anAssociation(),
        ],
      ],
      'denied, denied with credentials',
    ],
  ])('%s', (_, given, expected) => {
    expect(cell(...given)).toBe(expected);
  });
});

describe('A matrix', () => {
  it('has a row for each API and a cell for each endpoint, in the order given', () => {
    const apis = [
      aPrivateApi(),
      aPrivateApi({ apiId: 'z9', policy: null }),
      aRegionalApi({ apiId: 'y8' }),
    ];
    const endpoints = [
      aVpcEndpoint(),
      aVpcEndpoint({ endpointId: 'vpce-0b2' }),
    ];
    const matrix = judgeMatrix(
      apis,
      endpoints,
      anInventory([...apis, ...endpoints]),
    );
    expect(matrix.apis).toEqual(apis.map(api => api.arn));
    expect(matrix.endpoints).toEqual(endpoints.map(one => one.arn));
    expect(matrix.rows.map(row => row.map(one => one.verdict))).toEqual([
      ['allowed', 'allowed'],
      ['denied', 'denied'],
      ['denied', 'denied'],
    ]);
  });
});

const endpointId = fc.constantFrom('vpce-0a1', 'vpce-0b2', 'vpce-0c3');
const condition = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.constantFrom('StringEquals', 'StringNotEquals'), endpointId)
    .map(([operator, id]) => ({
      Condition: { [operator]: { 'aws:SourceVpce': id } },
    })),
  fc.constant({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }),
  fc.constant({
    Condition: { StringNotEquals: { 'aws:PrincipalAccount': '222222222222' } },
  }),
);
const resource = fc.constantFrom(
  'execute-api:/*',
  'execute-api:/prod/GET/0',
  'execute-api:/test/*',
  'arn:aws:execute-api:*:*:*/*/POST/*',
);
const policy = fc
  .array(
    fc
      .tuple(fc.constantFrom('Allow', 'Deny'), resource, condition)
      .map(([Effect, Resource, more]) => ({
        ...allow(more),
        Effect,
        Resource,
      })),
    { minLength: 1, maxLength: 3 },
  )
  .map(statements => policyOf(...statements));
const authorization = fc.constantFrom<AuthorizationType>(
  'NONE',
  'AWS_IAM',
  'CUSTOM',
  'COGNITO_USER_POOLS',
);

describe('The matrix and the single call', () => {
  it('agree: what a cell is sure of holds for every call through the endpoint', () => {
    const caller = fc.record({
      vpcEndpointId: endpointId,
      identity: fc.constantFrom(
        'allow' as const,
        'deny' as const,
        'silent' as const,
      ),
      principalArn: fc.constantFrom(
        'arn:aws:iam::111111111111:role/reader',
        'arn:aws:iam::222222222222:role/reader',
      ),
    });
    fc.assert(
      fc.property(
        policy,
        fc.option(policy, { nil: null }),
        fc.array(authorization, { minLength: 1, maxLength: 3 }),
        caller,
        (apiPolicy, endpointPolicy, types, who) => {
          const api = aPrivateApi({ policy: apiPolicy, ...using(...types) });
          const endpoint = aVpcEndpoint({
            endpointId: who.vpcEndpointId,
            policy: endpointPolicy,
          });
          const inventory = anInventory([api, endpoint]);
          const [[answer]] = judgeMatrix([api], [endpoint], inventory).rows;
          (api.operations as ReturnType<typeof anOperation>[]).forEach(
            operation => {
              const { verdict } = judgeCall(
                api,
                {
                  caller: who,
                  operation,
                  method: 'GET',
                  path: operation.path,
                  stage: 'prod',
                },
                inventory,
              );
              expectCompatible(answer, verdict, who.identity);
            },
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

function expectCompatible(
  { verdict, withCredentials }: AccessCell,
  call: Verdict,
  identity: string,
): void {
  if (verdict === 'allowed' || verdict === 'denied') {
    expect(['unknown', verdict]).toContain(call);
  }
  if (withCredentials === 'denied') {
    expect(['unknown', 'denied']).toContain(call);
  }
  if (withCredentials === 'allowed' && identity === 'allow') {
    expect(['unknown', 'allowed']).toContain(call);
  }
}

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

import type { Api, AuthorizationType, Resource } from '../../inventory';
import {
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  anAssociation,
  anInventory,
  anOperation,
  aStage,
  aVpcEndpoint,
} from '../../testing';
import { judgeMatrix } from './judgeMatrix';
import { allow, deny, policyOf } from '../testing/statements';

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

import type { Api, AuthorizationType, VpcEndpoint } from '../src/inventory';
import { Inventory } from '../src/inventory';
import {
  aPrivateApi,
  anInventory,
  anOperation,
  aStage,
  aVpcEndpoint,
} from '../src/testing';

const AUTHORIZATION: AuthorizationType[] = [
  'NONE',
  'AWS_IAM',
  'CUSTOM',
  'COGNITO_USER_POOLS',
];
const OPERATION_COUNT = 20;

/**
 * Private APIs and endpoints, the same each time: five shapes of resource policy, four ways to authorise, twenty operations
 * on two stages; one endpoint in ten has a policy of its own.
 */
export function makeAccessEstate(
  apiCount: number,
  endpointCount: number,
): { apis: Api[]; endpoints: VpcEndpoint[]; inventory: Inventory } {
  const endpoints = Array.from({ length: endpointCount }, (_, index) =>
    aVpcEndpoint({
      endpointId: `vpce-${index}`,
      vpcId: `vpc-${index}`,
      policy: index % 10 === 0 ? endpointPolicy(index) : null,
    }),
  );
  const apis = Array.from({ length: apiCount }, (_, index) =>
    makeApi(index, endpointCount),
  );
  return { apis, endpoints, inventory: anInventory([...apis, ...endpoints]) };
}

function makeApi(index: number, endpointCount: number): Api {
  return aPrivateApi({
    apiId: `api${index}`,
    name: `api-${index}`,
    policy: resourcePolicy(index, endpointCount),
    operations: Array.from({ length: OPERATION_COUNT }, (_, operation) =>
      anOperation({
        path: `/p${operation}/{id}`,
        authorizationType:
          AUTHORIZATION[(index + (operation % 2)) % AUTHORIZATION.length],
      }),
    ),
    stages: [aStage(), aStage({ name: 'test' })],
  });
}

const INVOKE = {
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
};

function resourcePolicy(index: number, endpointCount: number): string {
  const own = [0, 1, 2].map(
    next => `vpce-${(index * 7 + next) % endpointCount}`,
  );
  const denyOthers = {
    Effect: 'Deny',
    ...INVOKE,
    Condition: { StringNotEquals: { 'aws:SourceVpce': own } },
  };
  const shapes = [
    [{ Effect: 'Allow', ...INVOKE }, denyOthers],
    [
      {
        Effect: 'Allow',
        ...INVOKE,
        Condition: { StringEquals: { 'aws:SourceVpce': own } },
      },
    ],
    [
      { Effect: 'Allow', ...INVOKE },
      denyOthers,
      {
        Effect: 'Deny',
        ...INVOKE,
        Resource: 'execute-api:/prod/GET/p1/*',
        Condition: { NotIpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } },
      },
    ],
    [{ Effect: 'Allow', ...INVOKE }],
    [
      {
        Effect: 'Allow',
        ...INVOKE,
        Condition: {
          StringLike: { 'aws:SourceVpc': 'vpc-1*' },
          StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' },
        },
      },
      denyOthers,
    ],
  ];
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: shapes[index % shapes.length],
  });
}

function endpointPolicy(index: number): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        ...INVOKE,
        Resource: [
          'arn:aws:execute-api:eu-west-1:111111111111:*/prod/*',
          `arn:aws:execute-api:eu-west-1:*:api${index}/*`,
        ],
      },
    ],
  });
}

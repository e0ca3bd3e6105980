import fc from 'fast-check';
import type { AuthorizationType } from '../../inventory';
import {
  aPrivateApi,
  anInventory,
  anOperation,
  aVpcEndpoint,
} from '../../testing';
import { judgeCall } from '../call/judgeCall';
import { judgeMatrix } from './judgeMatrix';
import { allow, policyOf } from '../testing/statements';
import type { AccessCell, Verdict } from '../types';

const using = (...types: AuthorizationType[]) => ({
  operations: types.map((authorizationType, i) =>
    anOperation({ authorizationType, path: `/${i}` }),
  ),
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
              expect(possible(answer, who.identity)).toContain(verdict);
            },
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

/** The verdicts that a single call may have beside a cell. */
function possible(
  { verdict, withCredentials }: AccessCell,
  identity: string,
): Verdict[] {
  const isAllowed =
    verdict === 'allowed' ||
    (withCredentials === 'allowed' && identity === 'allow');
  const isDenied = verdict === 'denied' || withCredentials === 'denied';
  return [
    'unknown',
    ...(isDenied ? [] : ['allowed' as const]),
    ...(isAllowed ? [] : ['denied' as const]),
  ];
}

import fc from 'fast-check';
import type { Api, AuthorizationType, VpcEndpoint } from '../inventory';
import {
  aPrivateApi,
  aPrivateDomain,
  anAssociation,
  anInventory,
  anOperation,
  aStage,
  aVpcEndpoint,
} from '../testing';
import { comparePolicies } from './comparePolicies';
import { judgeCall } from './call/judgeCall';
import { judgeMatrix } from './callers/judgeMatrix';
import { allow, policyOf } from './testing/statements';
import type { AccessCell, IdentityAnswer, Verdict } from './types';

const SCOPE_ARN = 'arn:aws:execute-api:eu-west-1:111111111111';
const DOMAIN = aPrivateDomain();

const ids = ['vpce-0a1', 'vpce-0b2', 'vpce-0c3', 'vpce-0d4', 'vpce-0e5'];
const vpcOf = (id: string) => id.replace('vpce', 'vpc');

/** Conditions that a call answers, some that it leaves open, and some that tell endpoints apart by a pattern or a variable. */
const conditionBlock = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom(
        'StringEquals',
        'StringNotEquals',
        'StringEqualsIfExists',
        'ForAnyValue:StringLike',
        'ForAllValues:StringEquals',
      ),
      fc.uniqueArray(fc.constantFrom(...ids, 'vpce-0*'), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([operator, values]) => ({
      [operator]: { 'aws:SourceVpce': values },
    })),
  fc
    .tuple(
      fc.constantFrom('StringLike', 'StringNotLike'),
      fc.constantFrom('vpc-0a1', 'vpc-0?3', 'vpc-*'),
    )
    .map(([operator, value]) => ({ [operator]: { 'aws:SourceVpc': value } })),
  fc.constantFrom(
    { Null: { 'aws:SourceVpce': 'false' } },
    { Bool: { 'aws:SecureTransport': 'false' } },
    { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } },
    { NotIpAddress: { 'aws:SourceIp': ['10.0.0.0/8', 'fd00::/8'] } },
    { StringEquals: { 'aws:VpceOrgID': 'o-1' } },
    { StringLike: { 'aws:SourceVpc': '*${aws:SourceVpce}*' } },
    { StringEquals: { 'execute-api:viaDomainArn': viaDomainArn() } },
    { Null: { 'execute-api:viaDomainArn': 'true' } },
  ),
);
const identityBlock = fc.constantFrom(
  { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
  { StringNotEquals: { 'aws:PrincipalAccount': '222222222222' } },
);

function viaDomainArn(): string {
  return DOMAIN.arn.replace(':apigateway:', ':execute-api:');
}

function statements(
  resources: string[],
  conditions: fc.Arbitrary<object> = conditionBlock,
): fc.Arbitrary<object[]> {
  const one = fc
    .record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      element: fc.constantFrom(
        'Resource',
        'Resource',
        'Resource',
        'NotResource',
      ),
      resource: fc.constantFrom(...resources),
      Condition: conditions,
    })
    .map(({ Effect, element, resource, Condition }) => {
      const { Resource: _, ...rest } = allow({ Condition });
      return { ...rest, Effect, [element]: resource };
    });
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

const apiPolicy = statements(
  [
    'execute-api:/*',
    'execute-api:/*',
    'execute-api:/prod/GET/orders',
    'execute-api:/test/*',
    `${SCOPE_ARN}:*/*/POST/*`,
  ],
  fc.oneof({ weight: 4, arbitrary: conditionBlock }, identityBlock),
).map(list => policyOf(...list));
/** Without identities: of a caller who is not named the matrix leaves open what the single call takes for anonymous. */
const endpointPolicy = fc.option(
  statements(['*', `${SCOPE_ARN}:a1b2c3d4e5/prod/*`, viaDomainArn()]).map(
    list => policyOf(...list),
  ),
  { nil: null },
);
const domainPolicy = fc.option(
  statements(['*', 'execute-api:/*']).map(list => policyOf(...list)),
  { nil: null },
);

const estate = fc
  .record({
    policy: fc.option(apiPolicy, { nil: null }),
    deployedPolicy: fc.option(apiPolicy, { nil: undefined }),
    authorizationType: fc.constantFrom<AuthorizationType>(
      'NONE',
      'AWS_IAM',
      'CUSTOM',
      'COGNITO_USER_POOLS',
    ),
    isDisabled: fc.constantFrom<Api['disableExecuteApiEndpoint']>(
      false,
      false,
      true,
      { unknown: 'AccessDenied on apigateway:GET /restapis' },
    ),
    endpointPolicies: fc.array(endpointPolicy, { minLength: 1, maxLength: 2 }),
    domainPolicy,
    associated: fc.subarray(ids),
  })
  .map(makeEstate);

function makeEstate({
  policy,
  deployedPolicy,
  authorizationType,
  isDisabled,
  endpointPolicies,
  domainPolicy: policyOfDomain,
  associated,
}: {
  policy: string | null;
  deployedPolicy?: string;
  authorizationType: AuthorizationType;
  isDisabled: Api['disableExecuteApiEndpoint'];
  endpointPolicies: (string | null)[];
  domainPolicy: string | null;
  associated: string[];
}) {
  const api = aPrivateApi({
    policy,
    operations: [anOperation({ authorizationType, path: '/orders' })],
    stages: [aStage({ ...(deployedPolicy && { deployedPolicy }) })],
    disableExecuteApiEndpoint: isDisabled,
  });
  const endpoints = ids.map((endpointId, i) =>
    aVpcEndpoint({
      endpointId,
      vpcId: vpcOf(endpointId),
      policy: endpointPolicies[i % endpointPolicies.length],
    }),
  );
  const domain = { ...DOMAIN, policy: policyOfDomain };
  const associations = associated.map(vpcEndpointId =>
    anAssociation({ vpcEndpointId }),
  );
  const inventory = anInventory([api, ...endpoints, domain, ...associations]);
  return { api, endpoints, associated, inventory };
}

type Estate = ReturnType<typeof makeEstate>;

const OPENNESS: Record<Verdict, number> = { denied: 0, unknown: 1, allowed: 2 };

/** The cell as single calls give it: by the way in, default endpoint or domain, that lets most through. */
function cellByCalls(
  { api, associated, inventory }: Estate,
  { endpointId }: VpcEndpoint,
): AccessCell {
  const ways = [
    undefined,
    ...(associated.includes(endpointId) ? [DOMAIN.arn] : []),
  ];
  const cells = ways.map(viaDomainArnOfWay => {
    const by = (identity: IdentityAnswer) =>
      judgeCall(
        api,
        {
          caller: { vpcEndpointId: endpointId, identity },
          operation: anOperation(operationOf(api)),
          method: 'GET',
          path: '/orders',
          stage: 'prod',
          ...(viaDomainArnOfWay && { viaDomainArn: viaDomainArnOfWay }),
        },
        inventory,
      ).verdict;
    return { verdict: by('unknown'), withCredentials: by('allow') };
  });
  return cells.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

function operationOf({ operations }: Api) {
  return Array.isArray(operations) ? operations[0] : {};
}

function rank({ verdict, withCredentials }: Record<keyof AccessCell, Verdict>) {
  return OPENNESS[withCredentials] * 3 + OPENNESS[verdict];
}

describe('The two judges', () => {
  it('give the same verdict on every call of every caller', () => {
    fc.assert(
      fc.property(estate, one => {
        const { api, endpoints, inventory } = one;
        const [row] = judgeMatrix([api], endpoints, inventory).rows;
        expect(row).toEqual(
          endpoints.map(endpoint => cellByCalls(one, endpoint)),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('treat an endpoint among others as they treat it alone', () => {
    fc.assert(
      fc.property(estate, ({ api, endpoints, inventory }) => {
        const [row] = judgeMatrix([api], endpoints, inventory).rows;
        expect(row).toEqual(
          endpoints.map(
            endpoint => judgeMatrix([api], [endpoint], inventory).rows[0][0],
          ),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('A policy of an API', () => {
  const cells = (one: Estate) =>
    judgeMatrix([one.api], one.endpoints, one.inventory).rows[0];
  const withStatement = (
    one: Estate,
    Effect: 'Allow' | 'Deny',
    more: object,
  ) => {
    const { Statement } = JSON.parse(one.api.policy as string);
    const policy = policyOf(...Statement, { ...allow(more), Effect });
    const api = { ...one.api, policy, stages: [aStage()] };
    return { ...one, api };
  };
  const opennessOf = ({ verdict }: AccessCell) => OPENNESS[verdict as Verdict];
  const drafted = estate
    .filter(({ api }) => typeof api.policy === 'string')
    .map(one => ({ ...one, api: { ...one.api, stages: [aStage()] } }));
  const statement = conditionBlock.map(Condition => ({ Condition }));

  it('never lets more in for another Deny', () => {
    fc.assert(
      fc.property(drafted, statement, (one, more) => {
        const after = cells(withStatement(one, 'Deny', more));
        cells(one).forEach((cell, i) =>
          expect(opennessOf(after[i])).toBeLessThanOrEqual(opennessOf(cell)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('never keeps more out for another Allow', () => {
    fc.assert(
      fc.property(drafted, statement, (one, more) => {
        const after = cells(withStatement(one, 'Allow', more));
        cells(one).forEach((cell, i) =>
          expect(opennessOf(after[i])).toBeGreaterThanOrEqual(opennessOf(cell)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where the proposed one is the same', () => {
    fc.assert(
      fc.property(drafted, ({ api, inventory }) => {
        expect(
          comparePolicies(api, api.policy as string, inventory),
        ).toMatchObject({
          gains: [],
          loses: [],
          changes: [],
          unchangedCount: ids.length,
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('A fact that is missing', () => {
  /** Each turns one known fact of an estate into one that is not known. */
  const FORGETTERS: Record<string, (one: Estate) => Estate> = {
    'the resource policy': one => ({
      ...one,
      api: { ...one.api, policy: { unknown: 'not read' }, stages: [aStage()] },
    }),
    'the endpoint policies': one =>
      rebuilt({
        ...one,
        endpoints: one.endpoints.map(endpoint => ({
          ...endpoint,
          policy: { unknown: 'not read' },
        })),
      }),
    'the way to authorise': one => ({
      ...one,
      api: {
        ...one.api,
        operations: [
          anOperation({
            path: '/orders',
            authorizationType: { unknown: 'not read' },
          }),
        ],
      },
    }),
    'whether the default endpoint is disabled': one => ({
      ...one,
      api: {
        ...one.api,
        disableExecuteApiEndpoint: { unknown: 'not read' },
      },
    }),
  };

  function rebuilt(one: Estate): Estate {
    const others = one.inventory.resources.filter(
      ({ kind }) => kind !== 'vpc-endpoint',
    );
    return { ...one, inventory: anInventory([...others, ...one.endpoints]) };
  }

  it.each(Object.keys(FORGETTERS))(
    'never makes a definite answer of another one: %s',
    name => {
      fc.assert(
        fc.property(estate, one => {
          const known = one.endpoints.map(endpoint =>
            cellByCalls(one, endpoint),
          );
          const less = FORGETTERS[name](one);
          const row = judgeMatrix([less.api], less.endpoints, less.inventory)
            .rows[0];
          row.forEach(({ verdict }, i) =>
            expect(['unknown', known[i].verdict]).toContain(verdict),
          );
        }),
        { numRuns: 500 },
      );
    },
  );
});

import { parsePolicy } from '../../policy';
import { aPrivateApi, anOperation } from '../../testing';
import {
  operationsWithoutIam,
  policyFactsOf,
  restrictsToVpc,
} from './policyFacts';
import { allow, deny, policyOf } from '../testing/statements';

const when = (operator: string, key: string, value: unknown) => ({
  Condition: { [operator]: { [key]: value } },
});

describe('policyFactsOf', () => {
  it('collects what a policy names', () => {
    const { document } = parsePolicy(
      policyOf(
        allow({
          Principal: {
            AWS: ['222222222222', 'arn:aws:iam::111111111111:role/reader'],
          },
        }),
        allow(when('StringLike', 'AWS:sourceVpce', ['vpce-0a1', 'vpce-0b*'])),
        deny({
          Condition: {
            StringNotEquals: {
              'aws:SourceVpc': 'vpc-0a1',
              'aws:PrincipalOrgID': 'o-1',
            },
            NotIpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' },
            Null: { 'aws:SourceVpce': 'true' },
          },
        }),
        deny(when('StringNotEquals', 'aws:VpceAccount', '111111111111')),
      ),
    );
    const facts = policyFactsOf(document!);
    expect(facts).toMatchObject({
      vpcEndpointIds: ['vpce-0a1', 'vpce-0b*'],
      vpcIds: ['vpc-0a1'],
      accountIds: ['222222222222', '111111111111'],
      organizationIds: ['o-1'],
      cidrs: ['10.0.0.0/8'],
      iamPrincipals: ['222222222222', 'arn:aws:iam::111111111111:role/reader'],
    });
    const uses = (list: typeof facts.networkConditions) =>
      list.map(use => `${use.statement.index} ${use.condition.key}`);
    expect(uses(facts.identityConditions)).toEqual(['3 aws:PrincipalOrgID']);
    expect(uses(facts.unsupportedConditions)).toEqual(['4 aws:VpceAccount']);
    expect(uses(facts.networkConditions)).toEqual([
      '2 AWS:sourceVpce',
      '3 aws:SourceVpc',
      '3 aws:VpcSourceIp',
      '3 aws:SourceVpce',
    ]);
  });
});

describe('restrictsToVpc', () => {
  it.each([
    [allow(), false],
    [allow(when('StringEquals', 'aws:SourceVpc', 'vpc-0a1')), true],
    [deny(when('StringNotEquals', 'aws:sourcevpce', 'vpce-0a1')), true],
    [deny(when('NotIpAddress', 'aws:VpcSourceIp', '10.0.0.0/8')), false],
  ])('%j: %s', (statement, expected) => {
    expect(restrictsToVpc(parsePolicy(policyOf(statement)).document!)).toBe(
      expected,
    );
  });
});

describe('operationsWithoutIam', () => {
  it('leaves out what is not known', () => {
    const none = anOperation();
    const api = aPrivateApi({
      operations: [
        none,
        anOperation({ authorizationType: 'AWS_IAM' }),
        anOperation({ authorizationType: { unknown: 'x' } }),
      ],
    });
    expect(operationsWithoutIam(api)).toEqual([none]);
  });
});

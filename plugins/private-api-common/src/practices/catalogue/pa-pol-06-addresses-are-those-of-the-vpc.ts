import { findEntrances } from '../../connectivity/entrances/findEntrances';
import type { Api, Inventory } from '../../inventory';
import { policyFactsOf, type ConditionUse } from '../../access';
import { listed } from '../listed';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { statementEvidence } from '../lookups/statementEvidence';
import { definePractice, fail, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Conditions on the address of the caller look at the address that private calls have. */
export const addressesAreThoseOfTheVpc = definePractice({
  meta: {
    id: 'PA-POL-06',
    title: 'Addresses are matched as private calls carry them',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether the resource policy of a private API uses aws:SourceIp, and whether its addresses are IPv4 only where an endpoint of the API is dualstack.',
    why: 'A call through a VPC endpoint carries the private address of its caller in aws:VpcSourceIp. aws:SourceIp is made for calls over the internet, and what it holds here AWS does not say. A private API always takes IPv4 and IPv6, so that a list of IPv4 networks misses whoever comes through a dualstack endpoint by IPv6.',
    sources: [
      whitepaper('2026', 'REST API', 'IP address considerations'),
      developerGuide(
        'apigateway-resource-policies-aws-condition-keys',
        'AWS condition keys that can be used in API Gateway resource policies',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Use aws:VpcSourceIp with IPv4 and IPv6 networks, or better aws:SourceVpce, which is the same for both. Deploy.',
      cloudFormation: `Condition:
  NotIpAddress: { aws:VpcSourceIp: [10.40.0.0/16, 'fd00:40::/32'] }`,
    },
    whenToIgnore:
      'The policy is shared with a public API, and aws:VpcSourceIp stands beside aws:SourceIp with IfExists.',
    messages: {
      sourceIp:
        'The policy uses aws:SourceIp; calls to a private API carry the address of their caller in aws:VpcSourceIp.',
      ipv4Only:
        'The policy names IPv4 networks only ({{cidrs}}), and {{endpoints}} takes IPv6 too.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivatePolicy(api, ({ document }) => {
      const uses = policyFactsOf(document).networkConditions;
      const sourceIp = uses.find(use => isKey(use, 'aws:sourceip'));
      if (sourceIp) {
        return fail(
          'sourceIp',
          {},
          statementEvidence('resource policy', sourceIp.statement),
        );
      }
      const ipv4Only = uses.find(
        use =>
          isKey(use, 'aws:vpcsourceip') &&
          use.condition.values.every(cidr => !cidr.includes(':')),
      );
      const endpoints = ipv4Only ? dualstackEndpoints(api, inventory) : [];
      return ipv4Only && endpoints.length > 0
        ? fail(
            'ipv4Only',
            {
              cidrs: listed(ipv4Only.condition.values),
              endpoints: listed(endpoints),
            },
            statementEvidence('resource policy', ipv4Only.statement),
          )
        : pass();
    }),
});

function isKey({ condition }: ConditionUse, key: string): boolean {
  return condition.key.toLowerCase() === key;
}

function dualstackEndpoints(api: Api, inventory: Inventory): string[] {
  return findEntrances(api, inventory)
    .filter(
      ({ endpoint, relation }) =>
        relation !== 'in-reach' && endpoint?.ipAddressType === 'dualstack',
    )
    .map(({ vpcEndpointId }) => vpcEndpointId);
}

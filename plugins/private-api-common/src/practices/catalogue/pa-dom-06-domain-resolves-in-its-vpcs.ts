import { judgeRecord } from '../../connectivity/names/judgeRecord';
import type { DomainName, Inventory, VpcEndpoint } from '../../inventory';
import { endpointRecordsOf } from '../lookups/endpointRecords';
import { associationsOf, ofPrivateDomain } from '../lookups/ofPrivateDomain';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A private domain name resolves where its endpoints stand. */
export const domainResolvesInItsVpcs = definePractice({
  meta: {
    id: 'PA-DOM-06',
    title: 'Private domain resolves in the VPCs of its endpoints',
    severity: 'medium',
    appliesTo: 'domain-name',
    checks:
      'Whether the private hosted zone of each VPC with an associated endpoint leads the name to that endpoint, by IPv6 too where the endpoint is dualstack.',
    why: 'API Gateway makes no record for a private domain name. Each VPC needs one of its own, as an alias, since the addresses of an endpoint may change.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Cross-account architecture using a private custom domain name',
      ),
      developerGuide(
        'apigateway-private-custom-domains-consumer-create',
        'Consume a private custom domain name',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Make an alias record of type A, and one of type AAAA for a dualstack endpoint, to the regional DNS name of the endpoint in a private hosted zone of the VPC.',
      cloudFormation: `Type: AWS::Route53::RecordSet
Properties:
  HostedZoneId: !Ref PrivateZone
  Name: orders.internal.example.com
  Type: A
  AliasTarget:
    HostedZoneId: !Select [0, !Split [':', !Select [0, !GetAtt VpcEndpoint.DnsEntries]]]
    DNSName: !Select [1, !Split [':', !Select [0, !GetAtt VpcEndpoint.DnsEntries]]]`,
    },
    whenToIgnore:
      'Callers in that VPC use another name, or ask DNS servers outside Route 53.',
    messages: {
      elsewhere: '{{reason}}',
      ipv4Only:
        'The name has a record of type A to {{endpoint}}, which is dualstack, and none of type AAAA.',
    },
  },
  evaluate: (domain, { inventory }) =>
    ofPrivateDomain(domain, () => {
      const endpoints = associationsOf(domain, inventory).flatMap(
        ({ vpcEndpointId }) =>
          inventory.find('vpc-endpoint', vpcEndpointId) ?? [],
      );
      if (endpoints.length === 0) {
        return notApplicable();
      }
      const results = endpoints.map(endpoint =>
        judgeEndpoint(domain, endpoint, inventory),
      );
      const failures = results.filter(({ status }) => status === 'fail');
      return failures.length > 0
        ? failures
        : results.find(({ status }) => status === 'unknown') ?? pass();
    }),
});

function judgeEndpoint(
  { domainName }: DomainName,
  endpoint: VpcEndpoint,
  inventory: Inventory,
) {
  const { endpointId, vpcId, ipAddressType } = endpoint;
  const judgement = judgeRecord(domainName, vpcId, endpoint, inventory);
  if (judgement.status === 'unknown') {
    return undetermined(judgement.reason);
  }
  if (judgement.status === 'fail') {
    const text = judgement.evidence?.text ?? domainName;
    const evidence = { source: `private zone of ${vpcId}`, text };
    return fail('elsewhere', { reason: judgement.reason }, evidence);
  }
  const records = endpointRecordsOf(domainName, inventory).get(endpointId);
  const isIpv4Only =
    ipAddressType === 'dualstack' &&
    !!records?.every(({ record }) => record.type === 'A');
  return isIpv4Only
    ? fail(
        'ipv4Only',
        { endpoint: endpointId },
        { source: `private zone of ${vpcId}`, text: `${domainName} A` },
      )
    : pass();
}

import { judgePrivateDns } from '../../connectivity/entrances/judgePrivateDns';
import { isExecuteApi } from '../../connectivity/estate/EstateIndex';
import { isUnknown } from '../../inventory';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Where private DNS is on, clients of the VPC see it. */
export const privateDnsResolves = definePractice({
  meta: {
    id: 'PA-DNS-02',
    title: 'Clients of the VPC resolve by private DNS',
    severity: 'high',
    appliesTo: 'vpc-endpoint',
    checks:
      'For each execute-api endpoint with private DNS: DNS support and DNS hostnames of its VPC, and whether the DHCP options name AmazonProvidedDNS.',
    why: 'Without them the names of private APIs resolve to public addresses, at which nobody answers for a private API. Servers of one’s own must forward amazonaws.com to the Route 53 Resolver of the VPC.',
    sources: [
      whitepaper('2022', 'REST API', 'Private DNS names'),
      whitepaper('2026', 'REST API', 'Private DNS names'),
      developerGuide('apigateway-private-api-create', 'Create a private API'),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Turn enableDnsSupport and enableDnsHostnames on. Name AmazonProvidedDNS in the DHCP options, or forward amazonaws.com from your own servers to the address of the VPC plus two.',
      cloudFormation: `Type: AWS::EC2::VPC
Properties:
  EnableDnsSupport: true
  EnableDnsHostnames: true`,
    },
    whenToIgnore:
      'All callers use the alias of the endpoint or a private custom domain name.',
    messages: { off: '{{reason}}' },
  },
  evaluate(endpoint, { inventory }) {
    if (!isExecuteApi(endpoint) || endpoint.privateDnsEnabled === false) {
      return notApplicable();
    }
    if (isUnknown(endpoint.privateDnsEnabled)) {
      return undetermined(endpoint.privateDnsEnabled.unknown);
    }
    const { status, reason, evidence } = judgePrivateDns(endpoint, inventory);
    switch (status) {
      case 'pass':
        return pass();
      case 'unknown':
        return undetermined(reason);
      default:
        return fail('off', { reason }, evidence);
    }
  },
});

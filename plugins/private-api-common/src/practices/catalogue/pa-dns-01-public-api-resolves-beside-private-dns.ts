import { indexOf } from '../../connectivity/estate/EstateIndex';
import { defaultHostname } from '../../connectivity/hostnames';
import {
  isUnknown,
  scopeId,
  type Api,
  type Inventory,
  type VpcEndpoint,
} from '../../inventory';
import { listed } from '../listed';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, whitepaper } from '../sources';

/** A public API keeps a name that private DNS does not hide. */
export const publicApiResolvesBesidePrivateDns = definePractice({
  meta: {
    id: 'PA-DNS-01',
    title: 'Public API has a name that private DNS does not hide',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether a public API with AWS_IAM operations, which workloads call, has a custom domain name where an execute-api endpoint of its account has private DNS on.',
    why: 'Private DNS leads every execute-api name of the Region to the VPC endpoint, also those of public APIs. The endpoint does not know them and answers 403, so that calls by the default name fail from the whole VPC.',
    sources: [
      whitepaper('2022', 'REST API', 'Private DNS names'),
      whitepaper('2026', 'REST API', 'Private DNS names'),
      otherPage(
        'https://repost.aws/knowledge-center/api-gateway-vpc-connections',
        'Why do I get an HTTP 403 Forbidden error when connecting to my API Gateway APIs from a VPC?',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Give the public API a custom domain name and let callers in the VPC use it. Or turn private DNS off and make a private hosted zone for each private API, or call those by the alias of the endpoint.',
      cloudFormation: `Type: AWS::ApiGateway::BasePathMapping
Properties:
  DomainName: !Ref PublicDomain
  RestApiId: !Ref Api
  Stage: live`,
    },
    whenToIgnore: 'Nothing in these VPCs calls the API.',
    messages: {
      hidden:
        'From {{vpcs}} {{hostname}} leads to a VPC endpoint with private DNS and fails with 403, and the API has no custom domain name.',
    },
  },
  evaluate(api, { inventory }) {
    const { endpointType, operations, disableExecuteApiEndpoint } = api;
    if (isUnknown(endpointType)) {
      return undetermined(endpointType.unknown);
    }
    if (endpointType === 'PRIVATE' || disableExecuteApiEndpoint === true) {
      return notApplicable();
    }
    const hiding = hidingEndpoints(api, inventory);
    if (hiding.length === 0) {
      const gap = inventory.gapOf('vpc-endpoint', api);
      return gap ? undetermined(gap.unknown) : pass();
    }
    if (hasPublicDomain(api, inventory)) {
      return pass();
    }
    const gap = inventory.gapOf('domain-name', api);
    if (gap) {
      return undetermined(gap.unknown);
    }
    const isForWorkloads =
      !isUnknown(operations) &&
      operations.some(one => one.authorizationType === 'AWS_IAM');
    const vpcs = listed(hiding.map(({ vpcId }) => vpcId));
    return isForWorkloads
      ? fail('hidden', { vpcs, hostname: defaultHostname(api) })
      : undetermined(`whether clients in ${vpcs} call it is not known`);
  },
});

function hidingEndpoints(api: Api, inventory: Inventory): VpcEndpoint[] {
  return (
    indexOf(inventory)
      .endpointsByScope.get(scopeId(api))
      ?.filter(({ privateDnsEnabled }) => privateDnsEnabled === true) ?? []
  );
}

function hasPublicDomain(api: Api, inventory: Inventory): boolean {
  return indexOf(inventory)
    .domainsOf(api)
    .some(({ endpointType }) => endpointType !== 'PRIVATE');
}

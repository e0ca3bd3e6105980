import { JsonMap, isMap, own } from '../parse/jsonValue';
import type { TemplateResource } from '../parse/parseTemplate';
import { picked } from './picked';

/** The hosted zone of all CloudFront distributions, which edge-optimized names are served by. */
const CLOUDFRONT_ZONE = 'Z2FDTNDATAQYW2';

/**
 * The records that SAM makes of `Route53` of a `Domain`: an A record, with `IpV6` an AAAA record as well. A private name leads to
 * the VPC endpoint that the template names. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-route53configuration.html}.
 *
 * @param domainId - logical id of the domain name
 */
export function samRecords(
  domainId: string,
  domain: JsonMap,
  inherited: { condition?: string },
): [string, TemplateResource][] {
  const route53 = own(domain, 'Route53');
  if (!isMap(route53)) {
    return [];
  }
  const shared = {
    Name: domain.DomainName,
    AliasTarget: {
      ...targetOf(domainId, domain.EndpointConfiguration, route53),
      EvaluateTargetHealth: route53.EvaluateTargetHealth,
    },
    ...picked(route53, ['Region', 'SetIdentifier']),
  };
  const types = route53.IpV6 === true ? ['A', 'AAAA'] : ['A'];
  return [
    [
      `${domainId}.Records`,
      {
        ...inherited,
        type: 'AWS::Route53::RecordSetGroup',
        properties: {
          ...picked(route53, ['HostedZoneId', 'HostedZoneName']),
          RecordSets: types.map(Type => ({ ...shared, Type })),
        },
      },
    ],
  ];
}

function targetOf(
  domainId: string,
  endpointType: unknown,
  route53: JsonMap,
): JsonMap {
  switch (endpointType) {
    case 'PRIVATE':
      return {
        DNSName: route53.VpcEndpointDomainName,
        HostedZoneId: route53.VpcEndpointHostedZoneId,
      };
    case 'EDGE':
      return {
        DNSName: route53.DistributionDomainName ?? {
          'Fn::GetAtt': [domainId, 'DistributionDomainName'],
        },
        HostedZoneId: CLOUDFRONT_ZONE,
      };
    default:
      return {
        DNSName: { 'Fn::GetAtt': [domainId, 'RegionalDomainName'] },
        HostedZoneId: { 'Fn::GetAtt': [domainId, 'RegionalHostedZoneId'] },
      };
  }
}

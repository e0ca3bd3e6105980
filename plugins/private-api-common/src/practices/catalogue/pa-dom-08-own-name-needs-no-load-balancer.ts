import { findEntrances } from '../../connectivity/entrances/findEntrances';
import { indexOf } from '../../connectivity/estate/EstateIndex';
import { findFrontLoadBalancers } from '../../connectivity/names/frontLoadBalancers';
import { listed } from '../listed';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A name of one's own no longer takes a load balancer in front of the endpoint. */
export const ownNameNeedsNoLoadBalancer = definePractice({
  meta: {
    id: 'PA-DOM-08',
    title: 'Own name of a private API is a private custom domain name',
    severity: 'info',
    appliesTo: 'api',
    checks:
      'Whether a load balancer with a name in Route 53 stands in front of the VPC endpoints of a private API that has no private custom domain name.',
    why: 'Until November 2024 a load balancer was the only way to call a private API by a name of one’s own, and the first edition says so. It costs its hours, and its targets are addresses of the endpoint, which can change.',
    sources: [
      whitepaper('2026', 'REST API', 'Private custom domain name'),
      developerGuide(
        'apigateway-private-custom-domains',
        'Custom domain names for private APIs in API Gateway',
      ),
    ],
    pillar: 'cost',
    remediation: {
      text: 'Make a private custom domain name of the same name, map it, associate the endpoints, point the record at the endpoint and delete the load balancer.',
      cloudFormation: `Type: AWS::ApiGateway::DomainNameV2
Properties:
  DomainName: orders.internal.example.com
  CertificateArn: !Ref Certificate
  EndpointConfiguration: { Types: [PRIVATE] }`,
    },
    whenToIgnore:
      'The load balancer does more: mutual TLS, a public entrance, wildcard names, or targets besides the endpoint.',
    messages: {
      inFront:
        '{{loadBalancers}} stands in front of the endpoints for the sake of {{hostnames}}.',
    },
  },
  evaluate: (api, { inventory }) =>
    ofPrivateApi(api, () => {
      const endpoints = findEntrances(api, inventory)
        .filter(({ relation }) => relation !== 'in-reach')
        .flatMap(({ endpoint }) => endpoint ?? []);
      const fronts = findFrontLoadBalancers(endpoints, inventory).filter(
        ({ hostnames }) => hostnames.length > 0,
      );
      if (fronts.length === 0) {
        return notApplicable();
      }
      const hasDomain = indexOf(inventory)
        .domainsOf(api)
        .some(({ endpointType }) => endpointType === 'PRIVATE');
      return hasDomain
        ? pass()
        : fail('inFront', {
            loadBalancers: listed(
              fronts.map(({ loadBalancer }) => loadBalancer.name),
            ),
            hostnames: listed(fronts.flatMap(({ hostnames }) => hostnames)),
          });
    }),
});

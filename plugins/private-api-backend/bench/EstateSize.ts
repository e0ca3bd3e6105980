/** How much there is in a simulated scope. */
export interface EstateSize {
  restApis: number;
  httpApis: number;
  /** Of each REST API, with a method each. */
  resources: number;
}

/** What a scope has beside its APIs, whatever their number. */
export const FIXTURES = {
  vpcs: 4,
  subnetsPerVpc: 2,
  endpoints: 2,
  /** Load balancers with a listener and a target group each, and a link to each. */
  loadBalancers: 5,
  domains: 3,
};

/** Every so many APIs have methods that name an authorizer, or a validator. */
export const AUTHORIZER_EVERY = 2;
export const VALIDATOR_EVERY = 4;

/** So many a page, or so many a call, where AWS has the larger limit for it. */
const API_PAGE = 500;
const METRICS_A_CALL = 500;
const TAGS_A_CALL = 20;

/**
 * The calls without which the estate cannot be known, by operation: each listing by its largest pages, each part of an API
 * that AWS gives for one API only, and nothing that no method names. Worked out from AWS's documentation, not from the
 * collectors.
 */
export function leastCalls(size: EstateSize): Map<string, number> {
  const { restApis, httpApis } = size;
  const { vpcs, loadBalancers, domains } = FIXTURES;
  const pages = (count: number) => Math.max(1, Math.ceil(count / API_PAGE));
  const every = (count: number, step: number) => Math.ceil(count / step);
  // Count, 4XXError and 5XXError of a REST API; DataProcessed too of an HTTP API; two of a load balancer.
  const metrics = restApis * 3 + httpApis * 4 + loadBalancers * 2;
  return new Map([
    ['apigateway GetRestApis', pages(restApis)],
    ['apigateway GetResources', restApis],
    ['apigateway GetStages', restApis],
    ['apigateway GetDeployments', restApis],
    // One deployment each, exported once and never again.
    ['apigateway GetExport', restApis],
    ['apigateway GetAuthorizers', every(restApis, AUTHORIZER_EVERY)],
    ['apigateway GetRequestValidators', every(restApis, VALIDATOR_EVERY)],
    ['apigateway GetVpcLinks', 1],
    // Own ones, and those that other accounts share.
    ['apigateway GetDomainNames', 2],
    ['apigateway GetBasePathMappings', domains],
    ['apigateway GetUsagePlans', 1],
    ['apigateway GetAccount', 1],
    // Own ones, and other accounts' at own domains.
    ['apigateway GetDomainNameAccessAssociations', 2],
    ['apigatewayv2 GetApis', pages(httpApis)],
    ['apigatewayv2 GetRoutes', httpApis],
    ['apigatewayv2 GetIntegrations', httpApis],
    ['apigatewayv2 GetStages', httpApis],
    ['apigatewayv2 ExportApi', httpApis],
    ['apigatewayv2 GetAuthorizers', every(httpApis, AUTHORIZER_EVERY)],
    ['apigatewayv2 GetVpcLinks', 1],
    ['ec2 DescribeVpcs', 1],
    // One attribute a call, and two that private DNS needs.
    ['ec2 DescribeVpcAttribute', vpcs * 2],
    ['ec2 DescribeDhcpOptions', 1],
    ['ec2 DescribeSubnets', 1],
    ['ec2 DescribeVpcEndpoints', 1],
    ['ec2 DescribeVpcEndpointServiceConfigurations', 1],
    ['ec2 DescribeVpcPeeringConnections', 1],
    ['ec2 DescribeTransitGatewayVpcAttachments', 1],
    ['ec2 DescribeNetworkInterfaces', 1],
    ['ec2 DescribeSecurityGroups', 1],
    ['elasticloadbalancing DescribeLoadBalancers', 1],
    // Its settings are in no listing.
    ['elasticloadbalancing DescribeLoadBalancerAttributes', loadBalancers],
    [
      'elasticloadbalancing DescribeTags',
      Math.ceil(loadBalancers / TAGS_A_CALL),
    ],
    ['elasticloadbalancing DescribeListeners', loadBalancers],
    ['elasticloadbalancing DescribeRules', loadBalancers],
    ['elasticloadbalancing DescribeTargetGroups', 1],
    ['elasticloadbalancing DescribeTargetHealth', loadBalancers],
    // Shares of private domain names, of which there are none.
    ['ram ListResources', 1],
    ['route53resolver ListResolverEndpoints', 1],
    ['route53resolver ListResolverRules', 1],
    ['cloudwatch GetMetricData', Math.ceil(metrics / METRICS_A_CALL)],
  ]);
}

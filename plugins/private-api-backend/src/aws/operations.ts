/**
 * The AWS services that the collectors read, by the names that recordings and counts carry.
 *
 * @internal
 */
export type AwsService =
  | 'acm'
  | 'apigateway'
  | 'apigatewayv2'
  | 'cloudwatch'
  | 'ec2'
  | 'elasticloadbalancing'
  | 'organizations'
  | 'ram'
  | 'route53'
  | 'route53resolver'
  | 'servicediscovery';

/**
 * What an operation needs of IAM. API Gateway's control plane has one action for all reads and tells them apart by path.
 *
 * @internal
 */
export interface OperationPermission {
  action: string;
  /** API Gateway only; `{name}` stands for a member of the input. */
  path?: string;
}

/**
 * Every operation that the collectors may call. A call that is not listed is refused before it is made, so that the
 * read-only policy in `iam/` can be proven to be enough.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * @internal
 */
export const OPERATIONS: Readonly<
  Record<AwsService, Readonly<Record<string, OperationPermission>>>
> = {
  acm: actions('acm', ['DescribeCertificate']),
  apigateway: reads({
    GetAccount: '/account',
    GetAuthorizers: '/restapis/{restApiId}/authorizers',
    GetBasePathMappings: '/domainnames/{domainName}/basepathmappings',
    GetDeployments: '/restapis/{restApiId}/deployments',
    GetDomainNameAccessAssociations: '/domainnameaccessassociations',
    GetDomainNames: '/domainnames',
    GetExport: '/restapis/{restApiId}/stages/{stageName}/exports/oas30',
    GetRequestValidators: '/restapis/{restApiId}/requestvalidators',
    GetResources: '/restapis/{restApiId}/resources',
    GetRestApi: '/restapis/{restApiId}',
    GetRestApis: '/restapis',
    GetStages: '/restapis/{restApiId}/stages',
    GetUsagePlans: '/usageplans',
    GetVpcLinks: '/vpclinks',
  }),
  apigatewayv2: reads({
    ExportApi: '/apis/{ApiId}/exports/OAS30',
    GetApi: '/apis/{ApiId}',
    GetApiMappings: '/domainnames/{DomainName}/apimappings',
    GetApis: '/apis',
    GetAuthorizers: '/apis/{ApiId}/authorizers',
    GetIntegrations: '/apis/{ApiId}/integrations',
    GetRoutes: '/apis/{ApiId}/routes',
    GetStages: '/apis/{ApiId}/stages',
    GetVpcLinks: '/vpclinks',
    ListRoutingRules: '/domainnames/{DomainName}/routingrules',
  }),
  cloudwatch: actions('cloudwatch', ['GetMetricData']),
  ec2: actions('ec2', [
    'DescribeDhcpOptions',
    'DescribeNetworkInterfaces',
    'DescribeRegions',
    'DescribeSecurityGroups',
    'DescribeSubnets',
    'DescribeTransitGatewayVpcAttachments',
    'DescribeVpcAttribute',
    'DescribeVpcEndpointConnections',
    'DescribeVpcEndpoints',
    'DescribeVpcEndpointServiceConfigurations',
    'DescribeVpcEndpointServicePermissions',
    'DescribeVpcPeeringConnections',
    'DescribeVpcs',
  ]),
  elasticloadbalancing: actions('elasticloadbalancing', [
    'DescribeListenerCertificates',
    'DescribeListeners',
    'DescribeLoadBalancerAttributes',
    'DescribeLoadBalancers',
    'DescribeRules',
    'DescribeTags',
    'DescribeTargetGroups',
    'DescribeTargetHealth',
  ]),
  // To find accounts with; organization-policy.json allows them in one account, where the others have the read-only policy.
  organizations: actions('organizations', [
    'ListAccounts',
    'ListAccountsForParent',
    'ListOrganizationalUnitsForParent',
    'ListTagsForResource',
  ]),
  ram: actions('ram', ['GetResourceShareAssociations', 'ListResources']),
  route53: actions('route53', [
    'GetHostedZone',
    'ListHealthChecks',
    'ListHostedZones',
    'ListResourceRecordSets',
  ]),
  route53resolver: actions('route53resolver', [
    'ListResolverEndpointIpAddresses',
    'ListResolverEndpoints',
    'ListResolverRuleAssociations',
    'ListResolverRules',
  ]),
  servicediscovery: actions('servicediscovery', [
    'GetService',
    'ListInstances',
    'ListNamespaces',
  ]),
};

/**
 * What IAM must allow for an operation, in words that go into `missingAction`: `ec2:DescribeVpcs`, or
 * `apigateway:GET on /restapis/*` + `/stages`.
 *
 * @internal
 */
export function describePermission(
  service: AwsService,
  operation: string,
): string {
  const { action, path } = permissionOf(service, operation);
  return path ? `${action} on ${path.replace(/\{\w+\}/g, '*')}` : action;
}

/**
 * The call itself in words: `ec2:DescribeVpcs`, or `apigateway:GET /restapis/a1b2c3d4e5/stages`.
 *
 * @internal
 */
export function describeCall(
  service: AwsService,
  operation: string,
  input: object,
): string {
  const { action, path } = permissionOf(service, operation);
  const values = new Map<string, unknown>(Object.entries(input));
  return path
    ? `${action} ${path.replace(/\{(\w+)\}/g, (_, name) =>
        String(values.get(name) ?? '*'),
      )}`
    : action;
}

/**
 * The permission that an operation needs; throws for one that is not listed.
 *
 * @internal
 */
export function permissionOf(
  service: AwsService,
  operation: string,
): OperationPermission {
  const found = OPERATIONS[service][operation];
  if (!found) {
    throw new Error(
      `${service} ${operation} is not among the operations that collecting may call`,
    );
  }
  return found;
}

function actions(
  prefix: string,
  operations: string[],
): Record<string, OperationPermission> {
  return Object.fromEntries(
    operations.map(operation => [
      operation,
      { action: `${prefix}:${operation}` },
    ]),
  );
}

function reads(
  paths: Record<string, string>,
): Record<string, OperationPermission> {
  return Object.fromEntries(
    Object.entries(paths).map(([operation, path]) => [
      operation,
      { action: 'apigateway:GET', path },
    ]),
  );
}

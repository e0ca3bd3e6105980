import {
  Api,
  apiGatewayArn,
  Coverage,
  ec2Arn,
  Resource,
  ResourceKind,
  Scope,
  VpcEndpoint,
  VpcLink,
} from 'backstage-plugin-private-api-common';

/** The scope of resources that are built without one. */
export const SCOPE: Scope = {
  accountId: '111111111111',
  region: 'eu-west-1',
};

/** Another account's scope. */
export const OTHER_SCOPE: Scope = {
  accountId: '222222222222',
  region: 'eu-west-1',
};

/** A private API with one method that needs no auth. */
export function aPrivateApi(overrides: Partial<Api> = {}): Api {
  const scope = {
    accountId: overrides.accountId ?? SCOPE.accountId,
    region: overrides.region ?? SCOPE.region,
  };
  const apiId = overrides.apiId ?? 'a1b2c3d4e5';
  return {
    kind: 'api',
    arn: apiGatewayArn(scope, `restapis/${apiId}`),
    ...scope,
    name: 'orders',
    tags: {},
    apiType: 'REST',
    apiId,
    endpointType: 'PRIVATE',
    vpcEndpointIds: [],
    policy: null,
    disableExecuteApiEndpoint: false,
    operations: [
      {
        method: 'GET',
        path: '/orders',
        authorizationType: 'NONE',
        authorizationScopes: [],
        apiKeyRequired: false,
        declaresInput: false,
        integration: null,
      },
    ],
    authorizers: [],
    requestValidators: [],
    stages: [],
    ...overrides,
  };
}

/** As many private APIs as asked for, with ids and names in order. */
export function privateApis(
  count: number,
  overrides: Partial<Api> = {},
): Api[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(6, '0');
    return aPrivateApi({
      apiId: `api0${number}`,
      name: `api ${number}`,
      ...overrides,
    });
  });
}

/** An available VPC endpoint of execute-api. */
export function aVpcEndpoint(
  overrides: Partial<VpcEndpoint> = {},
): VpcEndpoint {
  const scope = {
    accountId: overrides.accountId ?? SCOPE.accountId,
    region: overrides.region ?? SCOPE.region,
  };
  const endpointId = overrides.endpointId ?? 'vpce-0a1';
  return {
    kind: 'vpc-endpoint',
    arn: ec2Arn(scope, 'vpc-endpoint', endpointId),
    ...scope,
    name: 'execute-api',
    tags: {},
    endpointId,
    vpcId: 'vpc-0a1',
    serviceName: `com.amazonaws.${scope.region}.execute-api`,
    state: 'available',
    privateDnsEnabled: true,
    policy: null,
    subnetIds: ['subnet-0a1', 'subnet-0b2'],
    securityGroupIds: [],
    networkInterfaceIds: [],
    dnsNames: [],
    ...overrides,
  };
}

/** An available VPC link of the second version. */
export function aVpcLink(overrides: Partial<VpcLink> = {}): VpcLink {
  const scope = {
    accountId: overrides.accountId ?? SCOPE.accountId,
    region: overrides.region ?? SCOPE.region,
  };
  const linkId = overrides.linkId ?? 'link01';
  return {
    kind: 'vpc-link',
    arn: apiGatewayArn(scope, `vpclinks/${linkId}`),
    ...scope,
    name: 'orders-link',
    tags: {},
    linkId,
    version: 'V2',
    status: 'AVAILABLE',
    targetArns: [],
    subnetIds: [],
    securityGroupIds: [],
    ...overrides,
  };
}

const KINDS: ResourceKind[] = [
  'api',
  'vpc-endpoint',
  'vpc-link',
  'domain-name',
  'domain-name-access-association',
  'security-group',
  'subnet',
  'vpc',
];

/** What a pass over a scope found, with every kind read in full but the ones named. */
export function aPass(
  resources: Resource[],
  options: {
    scope?: Scope;
    startedAt?: string;
    incomplete?: Partial<Record<ResourceKind, string>>;
  } = {},
) {
  const { scope = SCOPE, incomplete = {} } = options;
  const startedAt = options.startedAt ?? '2026-11-23T10:00:00.000Z';
  const coverage = KINDS.map((kind): Coverage => {
    const unknown = incomplete[kind];
    return unknown
      ? { ...scope, kind, complete: false, gap: { unknown } }
      : { ...scope, kind, complete: true };
  });
  return { scope, resources, coverage, startedAt, asOf: startedAt };
}

import {
  apiGatewayArn,
  Certificate,
  DomainName,
  DomainNameAccessAssociation,
  HealthCheck,
  HostedZone,
} from '../inventory';
import { SCOPE } from './scope';

/** Private domain name `orders.internal.example`, mapped at its root to stage `prod` of {@link aPrivateApi}. */
export function aPrivateDomain(
  overrides: Partial<DomainName> = {},
): DomainName {
  const domainName = overrides.domainName ?? 'orders.internal.example';
  const domainNameId = overrides.domainNameId ?? 'd0m1';
  const path = `domainnames/${domainName}+${domainNameId}`;
  return {
    kind: 'domain-name',
    arn: apiGatewayArn({ ...SCOPE, ...overrides }, path),
    ...SCOPE,
    name: domainName,
    tags: {},
    domainName,
    domainNameId,
    endpointType: 'PRIVATE',
    status: 'AVAILABLE',
    policy: null,
    managementPolicy: null,
    mappings: [{ basePath: '', apiId: 'a1b2c3d4e5', stage: 'prod' }],
    routingRules: [],
    ...overrides,
  };
}

/** The association of {@link aVpcEndpoint} with {@link aPrivateDomain}. */
export function anAssociation(
  overrides: Partial<DomainNameAccessAssociation> = {},
): DomainNameAccessAssociation {
  const domainNameArn = overrides.domainNameArn ?? aPrivateDomain().arn;
  const vpcEndpointId = overrides.vpcEndpointId ?? 'vpce-0a1';
  return {
    kind: 'domain-name-access-association',
    arn: apiGatewayArn(
      SCOPE,
      `domainnameaccessassociations/${domainNameArn}/vpcesource/${vpcEndpointId}`,
    ),
    ...SCOPE,
    name: '',
    tags: {},
    domainNameArn,
    vpcEndpointId,
    ...overrides,
  };
}

/** Private zone `internal.example` of `vpc-0a1` that leads `orders.internal.example` to {@link aVpcEndpoint}. */
export function aHostedZone(overrides: Partial<HostedZone> = {}): HostedZone {
  const zoneId = overrides.zoneId ?? 'Z0A1';
  return {
    kind: 'hosted-zone',
    arn: `arn:aws:route53:::hostedzone/${zoneId}`,
    accountId: SCOPE.accountId,
    region: 'global',
    name: 'internal.example',
    tags: {},
    zoneId,
    domainName: 'internal.example',
    isPrivate: true,
    vpcs: [{ vpcId: 'vpc-0a1', region: 'eu-west-1' }],
    records: [
      {
        name: 'orders.internal.example',
        type: 'A',
        values: [],
        aliasTarget: 'vpce-0a1-x1y2z3.execute-api.eu-west-1.vpce.amazonaws.com',
      },
    ],
    ...overrides,
  };
}

export function aCertificate(
  overrides: Partial<Certificate> = {},
): Certificate {
  return {
    kind: 'certificate',
    arn: 'arn:aws:acm:eu-west-1:111111111111:certificate/c0a1',
    ...SCOPE,
    name: '',
    tags: {},
    domainNames: ['orders.internal.example'],
    status: 'ISSUED',
    ...overrides,
  };
}

/** Health check `h1` that follows a CloudWatch alarm. */
export function aHealthCheck(
  overrides: Partial<HealthCheck> = {},
): HealthCheck {
  const healthCheckId = overrides.healthCheckId ?? 'h1';
  return {
    kind: 'health-check',
    arn: `arn:aws:route53::${SCOPE.accountId}:healthcheck/${healthCheckId}`,
    accountId: SCOPE.accountId,
    region: 'global',
    name: healthCheckId,
    tags: {},
    healthCheckId,
    checkType: 'CLOUDWATCH_METRIC',
    alarmRegion: 'us-east-1',
    ...overrides,
  };
}

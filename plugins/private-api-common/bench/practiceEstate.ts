import { someTraffic } from '../src/cost/testing/traffic';
import { Inventory, Resource } from '../src/inventory';
import {
  aHostedZone,
  aLinkIntegration,
  aListener,
  aLoadBalancer,
  anAssociation,
  anInventory,
  anOperation,
  aNetworkInterface,
  aPrivateApi,
  aPrivateDomain,
  aSecurityGroup,
  aStage,
  aSubnet,
  aTargetGroup,
  aVpc,
  aVpcEndpoint,
  aVpcLink,
} from '../src/testing';

const OPERATION_COUNT = 20;
const AUTHORIZATION = [
  'NONE',
  'AWS_IAM',
  'CUSTOM',
  'COGNITO_USER_POOLS',
] as const;

/**
 * Private APIs with all that can stand around them, the same each time: some, twenty unless said otherwise, share a VPC with
 * its endpoint, link, load balancer, private domain name and zone. Half of their operations go by the link, the others to a
 * function. One API in five has something wrong.
 */
export function makePracticeEstate(
  apiCount: number,
  apisPerVpc = 20,
): {
  resources: Resource[];
  inventory: Inventory;
} {
  const resources: Resource[] = [];
  for (let index = 0; index < apiCount; index++) {
    const group = Math.floor(index / apisPerVpc);
    if (index % apisPerVpc === 0) {
      resources.push(...vpcOf(group, `api${index}`));
    }
    resources.push(...apiOf(index, group));
  }
  return { resources, inventory: anInventory(resources) };
}

function balancerArnOf(group: number): string {
  return `arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/b${group}/50dc6c495c0c9188`;
}

function vpcOf(group: number, firstApiId: string): Resource[] {
  const vpcId = `vpc-${group}`;
  const loadBalancerArn = balancerArnOf(group);
  const targetGroupArn = `${loadBalancerArn}/targets`;
  const subnetIds = [`subnet-${group}a`, `subnet-${group}b`];
  const domain = aPrivateDomain({
    domainName: `d${group}.internal.example`,
    domainNameId: `d${group}`,
    mappings: [{ basePath: '', apiId: firstApiId, stage: 'prod' }],
  });
  return [
    aVpc({ vpcId }),
    ...subnetIds.map((subnetId, zone) =>
      aSubnet({ subnetId, vpcId, availabilityZone: `eu-west-1${'ab'[zone]}` }),
    ),
    aSecurityGroup({ groupId: `sg-${group}`, vpcId }),
    aNetworkInterface({ networkInterfaceId: `eni-${group}` }),
    aVpcEndpoint({
      endpointId: `vpce-${group}`,
      vpcId,
      subnetIds,
      securityGroupIds: [`sg-${group}`],
      networkInterfaceIds: [`eni-${group}`],
    }),
    aVpcLink({ linkId: `link${group}`, subnetIds }),
    aLoadBalancer({
      arn: loadBalancerArn,
      vpcId,
      securityGroupIds: [`sg-${group}`],
      listeners: [
        aListener({
          arn: `${loadBalancerArn}/listener`,
          targetGroupArns: [targetGroupArn],
        }),
      ],
    }),
    aTargetGroup({
      arn: targetGroupArn,
      vpcId,
      loadBalancerArns: [loadBalancerArn],
    }),
    domain,
    anAssociation({
      domainNameArn: domain.arn,
      vpcEndpointId: `vpce-${group}`,
    }),
    aHostedZone({ zoneId: `Z${group}`, domainName: domain.domainName }),
  ];
}

function apiOf(index: number, group: number): Resource[] {
  const isWrong = index % 5 === 0;
  const integration = aLinkIntegration({
    connectionId: `link${group}`,
    targetArn: balancerArnOf(group),
    uri: `${isWrong ? 'http' : 'https'}://orders.internal.example/`,
  });
  const api = aPrivateApi({
    apiId: `api${index}`,
    name: `api-${index}`,
    vpcEndpointIds: [`vpce-${group}`],
    policy: policyOf(group, isWrong),
    operations: Array.from({ length: OPERATION_COUNT }, (_, operation) =>
      anOperation({
        path: `/p${operation}/{id}`,
        authorizationType:
          AUTHORIZATION[(index + (operation % 2)) % AUTHORIZATION.length],
        ...(operation % 2 === 0 && { integration }),
      }),
    ),
    stages: [aStage({ tracingEnabled: !isWrong }), aStage({ name: 'test' })],
  });
  return [api, someTraffic(api, index)];
}

function policyOf(group: number, isOpen: boolean): string {
  const invoke = {
    Principal: '*',
    Action: 'execute-api:Invoke',
    Resource: 'execute-api:/*',
  };
  const denyOthers = {
    Effect: 'Deny',
    ...invoke,
    Condition: { StringNotEquals: { 'aws:SourceVpce': `vpce-${group}` } },
  };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', ...invoke },
      ...(isOpen ? [] : [denyOthers]),
    ],
  });
}

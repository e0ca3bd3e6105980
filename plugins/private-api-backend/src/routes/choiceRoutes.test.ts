import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Certificate,
  ec2Arn,
  HostedZone,
  RESOURCE_TYPE_PRIVATE_API,
  Scope,
  Subnet,
  Vpc,
} from 'backstage-plugin-private-api-common';
import {
  aPrivateApi,
  aVpcEndpoint,
  aVpcLink,
  OTHER_SCOPE,
  SCOPE,
} from '../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../__testUtils__/startPlugin';
import { privateApiConditions } from '../permissions';

jest.setTimeout(60_000);

const ALLOW = { result: AuthorizeResult.ALLOW } as const;

describe('GET /v1/resources', () => {
  const estate = aTestEstate([
    aPrivateApi({ apiId: 'orders0001', tags: { owner: 'orders' } }),
    aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01' }),
    aVpc('vpc-0a1', 'shop', '10.0.0.0/16'),
    aVpc('vpc-0b2', 'ledger', '10.1.0.0/16', OTHER_SCOPE),
    aSubnet('subnet-0a1', 'vpc-0a1'),
    aSubnet('subnet-0c3', 'vpc-0c3'),
    aVpcEndpoint(),
    aVpcEndpoint({
      endpointId: 'vpce-0f6',
      serviceName: 'com.amazonaws.eu-west-1.s3',
    }),
    aVpcLink(),
    aVpcLink({ linkId: 'link02', status: { unknown: 'denied' } }),
    aZone(),
    aCertificate('orders.example.com', 'ISSUED'),
    aCertificate('old.example.com', 'EXPIRED'),
  ]);
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin(estate);
  });

  beforeEach(() => {
    estate.read = ALLOW;
  });

  const valuesOf = async (query: string): Promise<string[]> => {
    const { body } = await plugin.get(`/v1/resources?${query}`);
    return body.items.map(({ value }: { value: string }) => value);
  };

  it('gives what a form wants to show and to fill in', async () => {
    const { body } = await plugin.get('/v1/resources?kind=subnet&limit=1');
    expect(body).toEqual({
      totalItems: 2,
      items: [
        {
          kind: 'subnet',
          arn: 'arn:aws:ec2:eu-west-1:111111111111:subnet/subnet-0a1',
          value: 'subnet-0a1',
          name: 'private',
          accountId: '111111111111',
          region: 'eu-west-1',
          vpcId: 'vpc-0a1',
          facts: ['eu-west-1a', '10.0.1.0/24'],
        },
      ],
    });
  });

  it.each([
    ['all of a kind, by name', 'kind=vpc', ['vpc-0b2', 'vpc-0a1']],
    ['those of an account', 'kind=vpc&accountId=111111111111', ['vpc-0a1']],
    ['none of another Region', 'kind=vpc&region=us-east-1', []],
    ['those of a VPC', 'kind=subnet&vpcId=vpc-0c3', ['subnet-0c3']],
    ['those whose name has the word', 'kind=vpc&search=SHOP', ['vpc-0a1']],
    ['those whose facts have it', 'kind=vpc&search=10.1.', ['vpc-0b2']],
    ['the second page', 'kind=vpc&limit=1&offset=1', ['vpc-0a1']],
    ['endpoints of execute-api only', 'kind=vpc-endpoint', ['vpce-0a1']],
    ['hosted zones of any Region', 'kind=hosted-zone&region=us-east-1', ['Z1']],
    [
      'certificates that can still be used',
      'kind=certificate',
      ['arn:aws:acm:eu-west-1:111111111111:certificate/orders.example.com'],
    ],
  ])('gives %s', async (_, query, values) => {
    expect(await valuesOf(query)).toEqual(values);
  });

  it('claims no state that could not be read', async () => {
    const { body } = await plugin.get('/v1/resources?kind=vpc-link');
    expect(body.items.map((item: { facts: string[] }) => item.facts)).toEqual([
      ['V2', 'AVAILABLE'],
      ['V2'],
    ]);
  });

  it('offers only what stands where the reader may see an API', async () => {
    estate.read = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'private-api',
      resourceType: RESOURCE_TYPE_PRIVATE_API,
      conditions: privateApiConditions.isOwner({
        claims: ['group:default/orders'],
      }),
    };
    expect(await valuesOf('kind=vpc')).toEqual(['vpc-0a1']);
  });

  it('is refused without the permission to read', async () => {
    estate.read = { result: AuthorizeResult.DENY };
    expect((await plugin.get('/v1/resources?kind=vpc')).status).toBe(403);
  });

  it.each([
    [
      'kind=lambda',
      `Unknown kind 'lambda'; known are certificate, hosted-zone, load-balancer, security-group, subnet, vpc, vpc-endpoint, vpc-link`,
    ],
    [
      '',
      `Parameter 'kind' is missing; known are certificate, hosted-zone, load-balancer, security-group, subnet, vpc, vpc-endpoint, vpc-link`,
    ],
    [
      'kind=vpc&colour=red',
      `Unknown parameter 'colour'; known are kind, accountId, region, vpcId, search, limit, offset`,
    ],
  ])('refuses %s', async (query, message) => {
    const { status, body } = await plugin.get(`/v1/resources?${query}`);
    expect([status, body.error.message]).toEqual([400, message]);
  });
});

function aVpc(
  vpcId: string,
  name: string,
  cidr: string,
  scope: Scope = SCOPE,
): Vpc {
  return {
    kind: 'vpc',
    arn: ec2Arn(scope, 'vpc', vpcId),
    ...scope,
    name,
    tags: {},
    vpcId,
    cidrBlocks: [cidr],
    dnsSupport: true,
    dnsHostnames: true,
    domainNameServers: ['AmazonProvidedDNS'],
  };
}

function aSubnet(subnetId: string, vpcId: string): Subnet {
  return {
    kind: 'subnet',
    arn: ec2Arn(SCOPE, 'subnet', subnetId),
    ...SCOPE,
    name: 'private',
    tags: {},
    subnetId,
    vpcId,
    availabilityZone: 'eu-west-1a',
    cidrBlocks: ['10.0.1.0/24'],
  };
}

function aZone(): HostedZone {
  return {
    kind: 'hosted-zone',
    arn: 'arn:aws:route53:::hostedzone/Z1',
    accountId: SCOPE.accountId,
    region: 'global',
    name: 'example.com',
    tags: {},
    zoneId: 'Z1',
    domainName: 'example.com',
    isPrivate: true,
    vpcs: [],
    records: [],
  };
}

function aCertificate(name: string, status: string): Certificate {
  return {
    kind: 'certificate',
    arn: `arn:aws:acm:eu-west-1:111111111111:certificate/${name}`,
    ...SCOPE,
    name,
    tags: {},
    domainNames: [name],
    status,
  };
}

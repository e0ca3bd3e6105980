import type { Resource } from '../../inventory';
import { unknownBecause } from '../../inventory';
import {
  aHostedZone,
  anAssociation,
  anHttpApi,
  anInventory,
  aPrivateApi,
  aPrivateDomain,
  aRegionalApi,
  aTargetGroup,
  aLoadBalancer,
  aVpc,
  aVpcEndpoint,
  ALB_ARN,
  SCOPE,
} from '../../testing';
import type { Api } from '../../inventory';
import type { ApiName, HostnameKind } from '../types';
import { analyseNames } from './analyseNames';

function namesOf(api: Api, resources: Resource[]) {
  return analyseNames(api, anInventory([api, ...resources]));
}

function statuses(names: ApiName[]) {
  return Object.fromEntries(names.map(({ kind, status }) => [kind, status]));
}

function recommendedOf(names: ApiName[]) {
  return names.filter(name => name.recommended).map(({ kind }) => kind);
}

describe('analyseNames of a private API', () => {
  it('gives each name its hostname and header', () => {
    const names = namesOf(aPrivateApi(), [aVpcEndpoint(), aVpc()]);

    expect(
      names.map(({ kind, hostnames, requiredHeader }) => ({
        kind,
        hostnames,
        requiredHeader,
      })),
    ).toEqual([
      { kind: 'custom-domain', hostnames: [] },
      {
        kind: 'alias',
        hostnames: ['a1b2c3d4e5-vpce-0a1.execute-api.eu-west-1.amazonaws.com'],
      },
      {
        kind: 'private-dns',
        hostnames: ['a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'],
      },
      {
        kind: 'endpoint',
        hostnames: ['vpce-0a1-x1y2z3.execute-api.eu-west-1.vpce.amazonaws.com'],
        requiredHeader: 'x-apigw-api-id: a1b2c3d4e5',
      },
      { kind: 'load-balancer', hostnames: [] },
    ]);
  });

  const domain = [aPrivateDomain(), anAssociation(), aHostedZone()];
  const dnsOn = aVpcEndpoint({ privateDnsEnabled: true });

  it.each<{
    case: string;
    api?: Partial<Api>;
    resources: Resource[];
    expected: Partial<Record<HostnameKind, string>>;
    recommended: HostnameKind;
  }>([
    {
      case: 'the alias of an associated endpoint works',
      resources: [aVpcEndpoint(), aVpc()],
      expected: { alias: 'pass', endpoint: 'pass', 'private-dns': 'fail' },
      recommended: 'alias',
    },
    {
      case: 'private DNS works where it is on and the VPC has AWS DNS',
      api: { vpcEndpointIds: [] },
      resources: [dnsOn, aVpc()],
      expected: { alias: 'fail', 'private-dns': 'pass' },
      recommended: 'private-dns',
    },
    {
      case: 'private DNS fails without DNS hostnames in the VPC',
      resources: [dnsOn, aVpc({ dnsHostnames: false })],
      expected: { 'private-dns': 'fail' },
      recommended: 'alias',
    },
    {
      case: 'private DNS is unknown with own DNS servers',
      resources: [dnsOn, aVpc({ domainNameServers: ['10.9.9.9'] })],
      expected: { 'private-dns': 'unknown' },
      recommended: 'alias',
    },
    {
      case: "private DNS works with the VPC's resolver by address",
      resources: [dnsOn, aVpc({ domainNameServers: ['10.0.0.2'] })],
      expected: { 'private-dns': 'pass' },
      recommended: 'alias',
    },
    {
      case: 'a custom domain with association and record is preferred',
      resources: [aVpcEndpoint(), aVpc(), ...domain],
      expected: { 'custom-domain': 'pass', alias: 'pass' },
      recommended: 'custom-domain',
    },
    {
      case: 'a custom domain without association fails',
      resources: [aVpcEndpoint(), aVpc(), aPrivateDomain(), aHostedZone()],
      expected: { 'custom-domain': 'fail' },
      recommended: 'alias',
    },
    {
      case: 'a custom domain without any known zone is unknown',
      resources: [aVpcEndpoint(), aVpc(), aPrivateDomain(), anAssociation()],
      expected: { 'custom-domain': 'unknown' },
      recommended: 'alias',
    },
    {
      case: 'a custom domain fails where the zone of the VPC lacks the record',
      resources: [
        aVpcEndpoint(),
        aVpc(),
        aPrivateDomain(),
        anAssociation(),
        aHostedZone({ records: [] }),
      ],
      expected: { 'custom-domain': 'fail' },
      recommended: 'alias',
    },
    {
      case: 'two domains of one name cannot share an endpoint',
      resources: [
        aVpcEndpoint(),
        aVpc(),
        ...domain,
        aPrivateDomain({ domainNameId: 'd0m2', mappings: [] }),
        anAssociation({
          domainNameArn: aPrivateDomain({ domainNameId: 'd0m2' }).arn,
        }),
      ],
      expected: { 'custom-domain': 'fail' },
      recommended: 'alias',
    },
    {
      case: 'STRICT refuses all but private DNS and custom domains',
      api: { endpointAccessMode: 'STRICT' },
      resources: [dnsOn, aVpc(), ...domain],
      expected: {
        alias: 'fail',
        endpoint: 'fail',
        'private-dns': 'pass',
        'custom-domain': 'pass',
      },
      recommended: 'custom-domain',
    },
    {
      case: 'a disabled default endpoint leaves custom domains only',
      api: { disableExecuteApiEndpoint: true },
      resources: [dnsOn, aVpc()],
      expected: {
        alias: 'fail',
        endpoint: 'fail',
        'private-dns': 'fail',
        'custom-domain': 'fail',
      },
      recommended: 'custom-domain',
    },
    {
      case: 'an endpoint that no account has leaves the alias unknown',
      resources: [],
      expected: { alias: 'unknown', endpoint: 'unknown' },
      recommended: 'custom-domain',
    },
    {
      case: 'a failed endpoint fails all names by it',
      resources: [aVpcEndpoint({ state: 'failed' }), aVpc()],
      expected: { alias: 'fail', endpoint: 'fail' },
      recommended: 'alias',
    },
    {
      case: 'without any endpoint nothing works',
      api: { vpcEndpointIds: [] },
      resources: [],
      expected: { alias: 'fail', endpoint: 'fail', 'private-dns': 'fail' },
      recommended: 'alias',
    },
    {
      case: 'a load balancer in front is unknown: its Host header is not known',
      api: { vpcEndpointIds: [] },
      resources: [
        aVpcEndpoint({ networkInterfaceIds: ['eni-0a1'] }),
        {
          kind: 'network-interface',
          arn: 'arn:aws:ec2:eu-west-1:111111111111:network-interface/eni-0a1',
          ...SCOPE,
          name: '',
          tags: {},
          networkInterfaceId: 'eni-0a1',
          subnetId: 'subnet-0a1',
          privateIps: ['10.0.1.7'],
        },
        aTargetGroup({
          vpcId: 'vpc-0a1',
          loadBalancerArns: [ALB_ARN],
          targets: [{ id: '10.0.1.7', port: 443, health: 'healthy' }],
        }),
        aLoadBalancer(),
      ],
      expected: { 'load-balancer': 'unknown' },
      recommended: 'endpoint',
    },
  ])('$case', ({ api, resources, expected, recommended }) => {
    const names = namesOf(aPrivateApi(api), resources);

    expect(statuses(names)).toMatchObject(expected);
    expect(recommendedOf(names)).toEqual([recommended]);
  });

  it('carries the reason of a gap', () => {
    const api = aPrivateApi({ vpcEndpointIds: unknownBecause('AccessDenied') });
    const [, alias] = analyseNames(
      api,
      anInventory([api], { 'vpc-endpoint': unknownBecause('AccessDenied') }),
    );

    expect(alias).toMatchObject({
      kind: 'alias',
      status: 'unknown',
      reason:
        'The endpoints associated with the API are not known: AccessDenied.',
    });
  });
});

describe('analyseNames of a public API', () => {
  it.each([
    { case: 'a REST API', api: aRegionalApi(), host: 'a1b2c3d4e5' },
    { case: 'an HTTP API', api: anHttpApi(), host: 'h1t2t3p4a5' },
  ])('recommends the public name of $case', ({ api, host }) => {
    const names = namesOf(api, []);

    expect(statuses(names)).toEqual({
      'custom-domain': 'fail',
      public: 'pass',
    });
    expect(recommendedOf(names)).toEqual(['public']);
    expect(names[1].hostnames).toEqual([
      `${host}.execute-api.eu-west-1.amazonaws.com`,
    ]);
  });

  it('recommends a custom domain that Route 53 leads to API Gateway', () => {
    const target = 'd-x1.execute-api.eu-west-1.amazonaws.com';
    const names = namesOf(aRegionalApi(), [
      aPrivateDomain({
        endpointType: 'REGIONAL',
        targetDomainName: target,
      }),
      aHostedZone({
        isPrivate: false,
        records: [
          {
            name: 'orders.internal.example',
            type: 'A',
            values: [],
            aliasTarget: target,
          },
        ],
      }),
    ]);

    expect(recommendedOf(names)).toEqual(['custom-domain']);
  });
});

import { Api, Resource, unknownBecause } from '../inventory';
import {
  aLinkIntegration,
  aLoadBalancer,
  anInboundRule,
  anInventory,
  anOperation,
  aPrivateApi,
  aRegionalApi,
  aSecurityGroup,
  aTargetGroup,
  aVpc,
  aVpcEndpoint,
  aVpcLink,
  OTHER_ACCOUNT,
} from '../testing';
import { analyseConnectivity } from './analyseConnectivity';

function connectivityOf(api: Api, resources: Resource[]) {
  return analyseConnectivity(api, anInventory([api, ...resources]));
}

const ENTRANCE = [aVpcEndpoint(), aVpc(), aSecurityGroup()];

describe('analyseConnectivity', () => {
  it.each<{
    case: string;
    api: Api;
    resources: Resource[];
    status: string;
    summary: string;
  }>([
    {
      case: 'an API whose parts all work',
      api: aPrivateApi(),
      resources: ENTRANCE,
      status: 'pass',
      summary:
        'Reached by a1b2c3d4e5-vpce-0a1.execute-api.eu-west-1.amazonaws.com through 1 VPC endpoint, with 1 backend.',
    },
    {
      case: 'a public API',
      api: aRegionalApi(),
      resources: [],
      status: 'pass',
      summary:
        'Reached by a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com, with 1 backend.',
    },
    {
      case: 'an endpoint closed on 443',
      api: aPrivateApi(),
      resources: [aVpcEndpoint(), aVpc(), aSecurityGroup({ inbound: [] })],
      status: 'fail',
      summary: 'No inbound rule lets anyone in on TCP 443: calls time out.',
    },
    {
      case: 'an endpoint that nobody indexed, beside one that works',
      api: aPrivateApi({ vpcEndpointIds: ['vpce-0a1', 'vpce-0ff'] }),
      resources: ENTRANCE,
      status: 'pass',
      summary:
        'Reached by a1b2c3d4e5-vpce-0a1.execute-api.eu-west-1.amazonaws.com through 1 VPC endpoint, with 1 backend.',
    },
    {
      case: 'an endpoint that nobody indexed, alone',
      api: aPrivateApi({ vpcEndpointIds: ['vpce-0ff'] }),
      resources: [],
      status: 'unknown',
      summary:
        'Not fully known. vpce-0ff is not in account 111111111111 in eu-west-1 nor in any other that is indexed: it is deleted, or of an account that is not indexed.',
    },
    {
      case: 'two failing backends and a failing entrance',
      api: aPrivateApi({
        operations: [
          anOperation({ integration: aLinkIntegration() }),
          anOperation({ path: '/x', integration: null }),
        ],
      }),
      resources: [
        ...ENTRANCE,
        aVpcLink({ status: 'INACTIVE' }),
        aLoadBalancer(),
        aTargetGroup(),
      ],
      status: 'fail',
      summary:
        'The VPC link is INACTIVE: after 60 days without traffic AWS deleted its network interfaces. And 1 more.',
    },
    {
      case: 'an API that was never deployed',
      api: aPrivateApi({ stages: [] }),
      resources: ENTRANCE,
      status: 'fail',
      summary: 'The API has no stage: nothing is deployed.',
    },
    {
      case: 'an API of unknown endpoint type',
      api: aPrivateApi({ endpointType: unknownBecause('AccessDenied') }),
      resources: ENTRANCE,
      status: 'unknown',
      summary: 'Not fully known. The endpoint type is not known: AccessDenied.',
    },
  ])('tells $case', ({ api, resources, status, summary }) => {
    const connectivity = connectivityOf(api, resources);

    expect({
      status: connectivity.status,
      summary: connectivity.summary,
    }).toEqual({ status, summary });
  });

  it('finds entrances by association, domain and policy, each once', () => {
    const api = aPrivateApi({
      policy:
        '{"Condition":{"StringNotEquals":{"aws:SourceVpce":["vpce-0a1","vpce-0b2"],"aws:SourceVpc":"vpc-0c3"}}}',
    });
    const { entrances } = connectivityOf(api, [
      ...ENTRANCE,
      aVpcEndpoint({
        ...OTHER_ACCOUNT,
        endpointId: 'vpce-0c3',
        vpcId: 'vpc-0c3',
        securityGroupIds: [],
      }),
    ]);

    expect(
      entrances.map(({ vpcEndpointId, relation, status }) => [
        vpcEndpointId,
        relation,
        status,
      ]),
    ).toEqual([
      ['vpce-0a1', 'associated', 'pass'],
      ['vpce-0b2', 'named-in-policy', 'unknown'],
      ['vpce-0c3', 'named-in-policy', 'fail'],
    ]);
  });

  it('falls back to endpoints in reach', () => {
    const api = aPrivateApi({ vpcEndpointIds: [] });

    expect(connectivityOf(api, ENTRANCE).entrances).toMatchObject([
      { vpcEndpointId: 'vpce-0a1', relation: 'in-reach', vpcId: 'vpc-0a1' },
    ]);
  });

  it('shows the rule, the zones and private DNS of an entrance', () => {
    const { entrances } = connectivityOf(aPrivateApi(), [
      aVpcEndpoint({ subnetIds: ['subnet-0a1'], privateDnsEnabled: true }),
      aVpc(),
      aSecurityGroup({ inbound: [anInboundRule({ toPort: 8443 })] }),
    ]);

    expect(
      entrances[0].hops.map(({ label, status, reason, evidence }) => [
        label,
        status,
        reason,
        evidence?.text,
      ]),
    ).toEqual([
      ['vpce-0a1', 'pass', 'vpce-0a1 is available.', undefined],
      [
        'Inbound TCP 443',
        'pass',
        'TCP 443 is open inbound.',
        'tcp 443-8443 from 10.0.0.0/16',
      ],
      [
        'Availability Zones',
        'pass',
        'One Availability Zone only: its outage closes this entrance.',
        'subnet-0a1',
      ],
      [
        'Private DNS',
        'pass',
        'vpc-0a1 resolves private names.',
        'AmazonProvidedDNS',
      ],
    ]);
  });
});

import {
  anInventory,
  aPrivateApi,
  aRegionalApi,
  aSecurityGroup,
  aVpc,
  aVpcEndpoint,
  OTHER_ACCOUNT,
} from '../../testing';
import { whatCanReach, whoCanReach } from './whoCanReach';

const api = aPrivateApi({
  policy: JSON.stringify({
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        Condition: {
          StringEquals: { 'aws:SourceVpce': ['vpce-0a1', 'vpce-0b2'] },
        },
      },
    ],
  }),
});

const inventory = anInventory([
  api,
  aPrivateApi({ apiId: 'closed', policy: null }),
  aRegionalApi({ apiId: 'public' }),
  aVpcEndpoint(),
  aVpcEndpoint({ endpointId: 'vpce-0b2', securityGroupIds: ['sg-0b2'] }),
  aVpcEndpoint({ ...OTHER_ACCOUNT, endpointId: 'vpce-0c3' }),
  aVpcEndpoint({ endpointId: 'vpce-0d4', region: 'eu-central-1' }),
  aVpc(),
  aSecurityGroup(),
  aSecurityGroup({ groupId: 'sg-0b2', inbound: [] }),
]);

describe('whoCanReach', () => {
  it('adds network and policies up for each endpoint of the Region', () => {
    expect(
      whoCanReach(api, inventory).map(
        ({ vpcEndpointId, verdict, name, reason }) => [
          vpcEndpointId,
          verdict,
          name,
          reason,
        ],
      ),
    ).toEqual([
      ['vpce-0a1', 'allowed', 'alias', 'Every gate lets the call through.'],
      [
        'vpce-0b2',
        'denied',
        'endpoint',
        'No inbound rule lets 10.0.0.0/16 in on TCP 443: calls time out.',
      ],
      [
        'vpce-0c3',
        'denied',
        'endpoint',
        'No statement of the resource policy allows the call.',
      ],
    ]);
  });

  it('is empty for a public API', () => {
    expect(whoCanReach(aRegionalApi(), inventory)).toEqual([]);
  });
});

describe('whatCanReach', () => {
  it('holds one endpoint against each private API of the Region', () => {
    expect(
      whatCanReach(aVpcEndpoint(), inventory).map(({ apiArn, verdict }) => [
        apiArn.split('/').pop(),
        verdict,
      ]),
    ).toEqual([
      ['a1b2c3d4e5', 'allowed'],
      ['closed', 'denied'],
    ]);
  });
});

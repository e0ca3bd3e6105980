import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';

const PAGE = { MaxResults: 1000 };
const BALANCER =
  'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/shared/1';
const SERVICES = answer(
  'ec2',
  'DescribeVpcEndpointServiceConfigurations',
  PAGE,
  {
    ServiceConfigurations: [
      {
        ServiceId: 'vpce-svc-0a1',
        ServiceName: 'com.amazonaws.vpce.eu-west-1.vpce-svc-0a1',
        NetworkLoadBalancerArns: [BALANCER],
        AcceptanceRequired: true,
        Tags: [{ Key: 'Name', Value: 'shared' }],
      },
    ],
  },
);
const NO_LOAD_BALANCERS = answer(
  'elasticloadbalancing',
  'DescribeLoadBalancers',
  { PageSize: 400 },
  {},
);
const PRINCIPALS = { ServiceId: 'vpce-svc-0a1', MaxResults: 1000 };

describe('endpointServices', () => {
  it('reads who may connect, and who of all connections is at this service', async () => {
    const pass = await collectRecorded([
      SERVICES,
      NO_LOAD_BALANCERS,
      answer('ec2', 'DescribeVpcEndpointServicePermissions', PRINCIPALS, {
        AllowedPrincipals: [{ Principal: 'arn:aws:iam::222222222222:root' }],
      }),
      answer('ec2', 'DescribeVpcEndpointConnections', PAGE, {
        VpcEndpointConnections: [
          {
            ServiceId: 'vpce-svc-0a1',
            VpcEndpointId: 'vpce-0c3',
            VpcEndpointOwner: '222222222222',
            VpcEndpointState: 'pendingAcceptance',
          },
          { ServiceId: 'vpce-svc-other', VpcEndpointId: 'vpce-0d4' },
        ],
      }),
    ]);
    expect(only(pass, 'endpoint-service')).toMatchObject({
      name: 'shared',
      loadBalancerArns: [BALANCER],
      acceptanceRequired: true,
      allowedPrincipals: ['arn:aws:iam::222222222222:root'],
      connections: [
        {
          endpointId: 'vpce-0c3',
          ownerAccountId: '222222222222',
          state: 'pendingAcceptance',
        },
      ],
    });
  });

  it('keeps a service whose connections and principals are denied', async () => {
    const denied = { name: 'UnauthorizedOperation', statusCode: 403 };
    const pass = await collectRecorded([
      SERVICES,
      NO_LOAD_BALANCERS,
      refusal(
        'ec2',
        'DescribeVpcEndpointServicePermissions',
        PRINCIPALS,
        denied,
      ),
      refusal('ec2', 'DescribeVpcEndpointConnections', PAGE, denied),
    ]);
    expect(only(pass, 'endpoint-service')).toMatchObject({
      allowedPrincipals: {
        missingAction: 'ec2:DescribeVpcEndpointServicePermissions',
      },
      connections: { missingAction: 'ec2:DescribeVpcEndpointConnections' },
    });
  });
});

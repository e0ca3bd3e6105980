import { VpcLink } from '../../inventory';
import { testPractice } from '../testing/testPractice';
import { vpcLinkIsAvailable } from './pa-link-03-vpc-link-is-available';

function aLink(overrides: Partial<VpcLink>): VpcLink {
  return {
    kind: 'vpc-link',
    arn: 'arn:aws:apigateway:eu-west-1:111111111111:/vpclinks/l1n2k3',
    accountId: '111111111111',
    region: 'eu-west-1',
    name: 'to-orders',
    tags: {},
    linkId: 'l1n2k3',
    version: 'V2',
    status: 'AVAILABLE',
    targetArns: [],
    subnetIds: [],
    securityGroupIds: [],
    ...overrides,
  };
}

testPractice(vpcLinkIsAvailable, {
  pass: [{ name: 'a link that is AVAILABLE', resource: aLink({}) }],
  fail: [
    {
      name: 'a V2 link that has lost its interfaces',
      resource: aLink({ status: 'INACTIVE' }),
      message: 'inactive',
    },
    {
      name: 'a link that AWS could not make',
      resource: aLink({
        status: 'FAILED',
        statusMessage: 'Subnet subnet-0a1 not found',
      }),
      message: 'failed',
      data: { statusMessage: 'Subnet subnet-0a1 not found' },
    },
    {
      name: 'a link that is still being made',
      resource: aLink({ status: 'PENDING' }),
      message: 'notReady',
      data: { status: 'PENDING' },
    },
  ],
  unknown: [
    {
      name: 'a status that a template does not decide',
      resource: aLink({ status: { unknown: 'only AWS knows the status' } }),
      reason: 'only AWS knows',
    },
  ],
});

import {
  answer,
  collectRecorded,
  gapOf,
  only,
  refusal,
} from '../testing/recordedScope';

const PAGE = { MaxResults: 1000 };

it('reads which VPCs a peering connects, and whether it is active', async () => {
  const pass = await collectRecorded([
    answer('ec2', 'DescribeVpcPeeringConnections', PAGE, {
      VpcPeeringConnections: [
        {
          VpcPeeringConnectionId: 'pcx-0a1',
          Status: { Code: 'active' },
          RequesterVpcInfo: { VpcId: 'vpc-0a1' },
          AccepterVpcInfo: { VpcId: 'vpc-0b2' },
          Tags: [{ Key: 'Name', Value: 'shop to stock' }],
        },
      ],
    }),
  ]);
  expect(only(pass, 'vpc-peering')).toMatchObject({
    arn: 'arn:aws:ec2:eu-west-1:111111111111:vpc-peering-connection/pcx-0a1',
    name: 'shop to stock',
    status: 'active',
    requesterVpcId: 'vpc-0a1',
    accepterVpcId: 'vpc-0b2',
  });
});

it('reads which VPC is attached to which transit gateway, over all pages', async () => {
  const attachment = (id: string, vpcId: string) => ({
    TransitGatewayAttachmentId: id,
    TransitGatewayId: 'tgw-0a1',
    VpcId: vpcId,
    State: 'available',
  });
  const pass = await collectRecorded([
    answer('ec2', 'DescribeTransitGatewayVpcAttachments', PAGE, {
      TransitGatewayVpcAttachments: [attachment('tgw-attach-0a1', 'vpc-0a1')],
      NextToken: 'more',
    }),
    answer(
      'ec2',
      'DescribeTransitGatewayVpcAttachments',
      { ...PAGE, NextToken: 'more' },
      {
        TransitGatewayVpcAttachments: [attachment('tgw-attach-0b2', 'vpc-0b2')],
      },
    ),
  ]);
  expect(
    pass.resources.filter(({ kind }) => kind === 'transit-gateway-attachment'),
  ).toMatchObject([
    {
      attachmentId: 'tgw-attach-0a1',
      transitGatewayId: 'tgw-0a1',
      vpcId: 'vpc-0a1',
      state: 'available',
    },
    { attachmentId: 'tgw-attach-0b2', vpcId: 'vpc-0b2' },
  ]);
});

it.each([
  ['vpc-peering', 'DescribeVpcPeeringConnections'],
  ['transit-gateway-attachment', 'DescribeTransitGatewayVpcAttachments'],
] as const)('says of %s that it was not read', async (kind, operation) => {
  const pass = await collectRecorded([refusal('ec2', operation, PAGE)]);
  expect(gapOf(pass, kind)).toBe(`AccessDeniedException on ec2:${operation}`);
});

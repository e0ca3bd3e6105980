import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';

const PAGE = { MaxResults: 1000 };

/** A VPC with a set of DHCP options, and what EC2 answers to its attributes. */
function aVpc(dhcpOptionsId: string | undefined) {
  return [
    answer('ec2', 'DescribeVpcs', PAGE, {
      Vpcs: [
        {
          VpcId: 'vpc-0a1',
          DhcpOptionsId: dhcpOptionsId,
          CidrBlockAssociationSet: [
            {
              CidrBlock: '10.0.0.0/16',
              CidrBlockState: { State: 'associated' },
            },
            {
              CidrBlock: '10.9.0.0/16',
              CidrBlockState: { State: 'disassociated' },
            },
          ],
          Ipv6CidrBlockAssociationSet: [
            {
              Ipv6CidrBlock: '2001:db8::/56',
              Ipv6CidrBlockState: { State: 'associated' },
            },
          ],
        },
      ],
    }),
    answer(
      'ec2',
      'DescribeVpcAttribute',
      { VpcId: 'vpc-0a1', Attribute: 'enableDnsSupport' },
      { EnableDnsSupport: { Value: true } },
    ),
    answer(
      'ec2',
      'DescribeVpcAttribute',
      { VpcId: 'vpc-0a1', Attribute: 'enableDnsHostnames' },
      { EnableDnsHostnames: { Value: false } },
    ),
  ];
}

const OPTIONS = answer('ec2', 'DescribeDhcpOptions', PAGE, {
  DhcpOptions: [
    {
      DhcpOptionsId: 'dopt-0a1',
      DhcpConfigurations: [
        { Key: 'domain-name', Values: [{ Value: 'corp.example.com' }] },
        {
          Key: 'domain-name-servers',
          Values: [{ Value: '10.0.0.53' }, { Value: '10.0.1.53' }],
        },
      ],
    },
  ],
});

describe('vpcs', () => {
  it('reads the attributes of DNS, the addresses in use, and the name servers in their order', async () => {
    const pass = await collectRecorded([...aVpc('dopt-0a1'), OPTIONS]);
    expect(only(pass, 'vpc')).toMatchObject({
      cidrBlocks: ['10.0.0.0/16', '2001:db8::/56'],
      dnsSupport: true,
      dnsHostnames: false,
      domainNameServers: ['10.0.0.53', '10.0.1.53'],
    });
  });

  it.each(['default', undefined])(
    'asks for no options where the VPC has %s',
    async id => {
      const pass = await collectRecorded(aVpc(id));
      expect(only(pass, 'vpc').domainNameServers).toEqual([]);
      expect(pass.calls.map(call => call.operation)).not.toContain(
        'DescribeDhcpOptions',
      );
    },
  );

  it('does not know the name servers of a set that is not listed', async () => {
    const pass = await collectRecorded([...aVpc('dopt-gone'), OPTIONS]);
    expect(only(pass, 'vpc').domainNameServers).toEqual({
      unknown: 'DHCP options set dopt-gone is not among those read',
    });
  });

  it('does not know the name servers alone where the options are denied', async () => {
    const pass = await collectRecorded([
      ...aVpc('dopt-0a1'),
      refusal('ec2', 'DescribeDhcpOptions', PAGE),
    ]);
    expect(only(pass, 'vpc')).toMatchObject({
      dnsSupport: true,
      domainNameServers: {
        unknown: 'AccessDeniedException on ec2:DescribeDhcpOptions',
        missingAction: 'ec2:DescribeDhcpOptions',
      },
    });
  });
});

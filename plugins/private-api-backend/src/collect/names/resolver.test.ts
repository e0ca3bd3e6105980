import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';

const PAGE = { MaxResults: 100 };
const ENDPOINT_ARN =
  'arn:aws:route53resolver:eu-west-1:111111111111:resolver-endpoint/rslvr-in-1';
const ENDPOINTS = answer('route53resolver', 'ListResolverEndpoints', PAGE, {
  ResolverEndpoints: [
    {
      Id: 'rslvr-in-1',
      Arn: ENDPOINT_ARN,
      Name: 'from on-premises',
      Direction: 'INBOUND',
      HostVPCId: 'vpc-0a1',
      Status: 'OPERATIONAL',
    },
  ],
});
const ADDRESSES = { ResolverEndpointId: 'rslvr-in-1', MaxResults: 100 };

describe('resolverEndpoints', () => {
  it('reads an endpoint with its addresses', async () => {
    const pass = await collectRecorded([
      ENDPOINTS,
      answer('route53resolver', 'ListResolverEndpointIpAddresses', ADDRESSES, {
        IpAddresses: [
          { Ip: '10.0.0.10', SubnetId: 'subnet-0a1' },
          { Ipv6: '2001:db8::10', SubnetId: 'subnet-0b2' },
        ],
      }),
    ]);
    expect(only(pass, 'resolver-endpoint')).toMatchObject({
      arn: ENDPOINT_ARN,
      direction: 'INBOUND',
      ipAddresses: [
        { ip: '10.0.0.10', subnetId: 'subnet-0a1' },
        { ip: '2001:db8::10', subnetId: 'subnet-0b2' },
      ],
    });
  });

  it('leaves out an endpoint that has gone meanwhile', async () => {
    const pass = await collectRecorded([
      ENDPOINTS,
      refusal('route53resolver', 'ListResolverEndpointIpAddresses', ADDRESSES, {
        name: 'ResourceNotFoundException',
        statusCode: 400,
      }),
    ]);
    expect(pass.resources).toEqual([]);
  });
});

describe('resolverRules', () => {
  const RULES = answer('route53resolver', 'ListResolverRules', PAGE, {
    ResolverRules: [
      {
        Id: 'rslvr-rr-1',
        Arn: 'arn:aws:route53resolver:eu-west-1:111111111111:resolver-rule/rslvr-rr-1',
        DomainName: 'corp.example.',
        RuleType: 'FORWARD',
        TargetIps: [{ Ip: '192.0.2.53' }],
      },
    ],
  });

  it('joins a rule with the VPCs it holds in', async () => {
    const pass = await collectRecorded([
      RULES,
      answer('route53resolver', 'ListResolverRuleAssociations', PAGE, {
        ResolverRuleAssociations: [
          { ResolverRuleId: 'rslvr-rr-1', VPCId: 'vpc-0a1' },
          { ResolverRuleId: 'rslvr-autodefined-rr', VPCId: 'vpc-0b2' },
        ],
      }),
    ]);
    expect(only(pass, 'resolver-rule')).toMatchObject({
      domainName: 'corp.example',
      targetIps: ['192.0.2.53'],
      vpcIds: ['vpc-0a1'],
    });
  });

  it('says that it does not know where a rule holds, if that is denied', async () => {
    const pass = await collectRecorded([
      RULES,
      refusal('route53resolver', 'ListResolverRuleAssociations', PAGE),
    ]);
    expect(only(pass, 'resolver-rule').vpcIds).toEqual({
      unknown:
        'AccessDeniedException on route53resolver:ListResolverRuleAssociations',
      missingAction: 'route53resolver:ListResolverRuleAssociations',
    });
  });
});

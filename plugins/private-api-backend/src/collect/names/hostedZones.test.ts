import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';

const scope = { accountId: '111111111111', region: 'global' };
const ZONES = answer(
  'route53',
  'ListHostedZones',
  { MaxItems: 100 },
  {
    HostedZones: [
      {
        Id: '/hostedzone/Z1',
        Name: 'pay.example.',
        Config: { PrivateZone: true },
      },
      {
        Id: '/hostedzone/Z2',
        Name: 'example.',
        Config: { PrivateZone: false },
      },
    ],
  },
);
const NO_CHECKS = answer('route53', 'ListHealthChecks', { MaxItems: 1000 }, {});
const VPCS = answer(
  'route53',
  'GetHostedZone',
  { Id: 'Z1' },
  { VPCs: [{ VPCId: 'vpc-0a1', VPCRegion: 'eu-west-1' }] },
);
const FIRST_PAGE = { HostedZoneId: 'Z1', MaxItems: 300 };

describe('hostedZones', () => {
  it('reads the private zones only, over all pages, and leaves out what names no host', async () => {
    const pass = await collectRecorded(
      [
        ZONES,
        NO_CHECKS,
        VPCS,
        answer('route53', 'ListResourceRecordSets', FIRST_PAGE, {
          IsTruncated: true,
          NextRecordName: 'eu.pay.example.',
          NextRecordType: 'A',
          NextRecordIdentifier: 'second',
          ResourceRecordSets: [
            {
              Name: '\\052.pay.example.',
              Type: 'CNAME',
              ResourceRecords: [{ Value: 'lb.example' }],
            },
            {
              Name: 'pay.example.',
              Type: 'TXT',
              ResourceRecords: [{ Value: '"token=s3cret"' }],
            },
          ],
        }),
        answer(
          'route53',
          'ListResourceRecordSets',
          {
            ...FIRST_PAGE,
            StartRecordName: 'eu.pay.example.',
            StartRecordType: 'A',
            StartRecordIdentifier: 'second',
          },
          {
            IsTruncated: false,
            ResourceRecordSets: [
              {
                Name: 'eu.pay.example.',
                Type: 'A',
                SetIdentifier: 'second',
                Weight: 0,
                Failover: 'SECONDARY',
                HealthCheckId: 'hc1',
                AliasTarget: {
                  DNSName:
                    'vpce-0a1-x.execute-api.eu-west-1.vpce.amazonaws.com.',
                  EvaluateTargetHealth: false,
                },
              },
            ],
          },
        ),
      ],
      { scope },
    );
    expect(only(pass, 'hosted-zone')).toMatchObject({
      arn: 'arn:aws:route53::111111111111:hostedzone/Z1',
      domainName: 'pay.example',
      vpcs: [{ vpcId: 'vpc-0a1', region: 'eu-west-1' }],
      records: [
        { name: '*.pay.example', type: 'CNAME', values: ['lb.example'] },
        {
          name: 'eu.pay.example',
          type: 'A',
          aliasTarget: 'vpce-0a1-x.execute-api.eu-west-1.vpce.amazonaws.com',
          setIdentifier: 'second',
          weight: 0,
          failover: 'SECONDARY',
          evaluatesTargetHealth: false,
          healthCheckId: 'hc1',
        },
      ],
    });
  });

  it('keeps a zone whose records are denied, with the records unknown', async () => {
    const pass = await collectRecorded(
      [
        ZONES,
        NO_CHECKS,
        VPCS,
        refusal('route53', 'ListResourceRecordSets', FIRST_PAGE, {
          name: 'AccessDenied',
          statusCode: 403,
        }),
      ],
      { scope },
    );
    expect(only(pass, 'hosted-zone').records).toEqual({
      unknown: 'AccessDenied on route53:ListResourceRecordSets',
      missingAction: 'route53:ListResourceRecordSets',
    });
  });
});

describe.each([
  ['eu-west-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-east-1', 'aws-us-gov'],
])('in the partition of %s', (globalRegion, partition) => {
  it(`has ARNs of ${partition}`, async () => {
    const pass = await collectRecorded(
      [
        ZONES,
        VPCS,
        answer('route53', 'ListResourceRecordSets', FIRST_PAGE, {}),
        answer(
          'route53',
          'ListHealthChecks',
          { MaxItems: 1000 },
          { HealthChecks: [{ Id: 'hc1' }] },
        ),
      ],
      { scope, globalRegion },
    );
    expect(only(pass, 'hosted-zone').arn).toBe(
      `arn:${partition}:route53::111111111111:hostedzone/Z1`,
    );
    expect(only(pass, 'health-check').arn).toBe(
      `arn:${partition}:route53::111111111111:healthcheck/hc1`,
    );
  });
});

describe('healthChecks', () => {
  it('names what is checked, a host or an alarm with its Region, and what costs more', async () => {
    const pass = await collectRecorded(
      [
        answer('route53', 'ListHostedZones', { MaxItems: 100 }, {}),
        answer(
          'route53',
          'ListHealthChecks',
          { MaxItems: 1000 },
          {
            HealthChecks: [
              {
                Id: 'hc1',
                HealthCheckConfig: {
                  Type: 'CLOUDWATCH_METRIC',
                  AlarmIdentifier: { Name: 'pay-down', Region: 'eu-west-1' },
                },
              },
              {
                Id: 'hc2',
                HealthCheckConfig: {
                  Type: 'HTTPS',
                  FullyQualifiedDomainName: 'pay.example.com',
                  RequestInterval: 10,
                  MeasureLatency: true,
                },
              },
            ],
          },
        ),
      ],
      { scope },
    );
    expect(
      pass.resources.filter(({ kind }) => kind === 'health-check'),
    ).toMatchObject([
      {
        checkType: 'CLOUDWATCH_METRIC',
        target: 'pay-down',
        alarmRegion: 'eu-west-1',
      },
      {
        checkType: 'HTTPS',
        target: 'pay.example.com',
        intervalSeconds: 10,
        measuresLatency: true,
      },
    ]);
  });
});

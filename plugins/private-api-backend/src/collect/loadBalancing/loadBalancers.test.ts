import { ServiceCall } from '../../aws/recording/CallRecorder';
import {
  answer,
  collectRecorded,
  gapOf,
  only,
  refusal,
} from '../testing/recordedScope';

const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111';
const BALANCER = `${ELB}:loadbalancer/app/shop/1`;
const LISTENER = `${ELB}:listener/app/shop/1/2`;
const GROUP = `${ELB}:targetgroup/shop/3`;
const CERTIFICATE = 'arn:aws:acm:eu-west-1:111111111111:certificate/c1';

/** A private API that a link joins to a load balancer, which stands beside one that nobody named. */
const CALLS: ServiceCall[] = [
  answer(
    'apigateway',
    'GetRestApis',
    { limit: 500 },
    { items: [{ id: 'orders', name: 'orders' }] },
  ),
  answer('apigateway', 'GetStages', { restApiId: 'orders' }, {}),
  answer(
    'apigateway',
    'GetResources',
    { restApiId: 'orders', embed: ['methods'], limit: 500 },
    {
      items: [
        {
          path: '/',
          resourceMethods: {
            GET: {
              authorizationType: 'NONE',
              methodIntegration: {
                type: 'HTTP_PROXY',
                connectionType: 'VPC_LINK',
                integrationTarget: LISTENER,
              },
            },
          },
        },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeLoadBalancers',
    { PageSize: 400 },
    {
      LoadBalancers: [
        {
          LoadBalancerArn: BALANCER,
          LoadBalancerName: 'shop',
          Type: 'application',
          Scheme: 'internal',
          State: { Code: 'active' },
          VpcId: 'vpc-0a1',
          AvailabilityZones: [
            { ZoneName: 'eu-west-1a', SubnetId: 'subnet-0a1' },
          ],
        },
        {
          LoadBalancerArn: `${ELB}:loadbalancer/app/elsewhere/9`,
          Type: 'application',
          VpcId: 'vpc-0z9',
        },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeTags',
    { ResourceArns: [BALANCER] },
    {
      TagDescriptions: [
        { ResourceArn: BALANCER, Tags: [{ Key: 'owner', Value: 'shop' }] },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeLoadBalancerAttributes',
    { LoadBalancerArn: BALANCER },
    {
      Attributes: [
        { Key: 'deletion_protection.enabled', Value: 'true' },
        { Key: 'access_logs.s3.enabled', Value: 'false' },
        { Key: 'routing.http.desync_mitigation_mode', Value: 'monitor' },
        {
          Key: 'routing.http.drop_invalid_header_fields.enabled',
          Value: 'true',
        },
        { Key: 'idle_timeout.timeout_seconds', Value: '60' },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeListeners',
    { LoadBalancerArn: BALANCER, PageSize: 400 },
    {
      Listeners: [
        {
          ListenerArn: LISTENER,
          Port: 443,
          Protocol: 'HTTPS',
          Certificates: [{ CertificateArn: CERTIFICATE }],
        },
        { ListenerArn: `${LISTENER}x`, Port: 6081, Protocol: 'GENEVE' },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeListenerCertificates',
    { ListenerArn: LISTENER, PageSize: 400 },
    { Certificates: [{ CertificateArn: CERTIFICATE, IsDefault: true }] },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeRules',
    { ListenerArn: LISTENER, PageSize: 400 },
    {
      Rules: [
        {
          Actions: [
            {
              Type: 'forward',
              TargetGroupArn: GROUP,
              ForwardConfig: { TargetGroups: [{ TargetGroupArn: GROUP }] },
            },
          ],
        },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeTargetGroups',
    { PageSize: 400 },
    {
      TargetGroups: [
        {
          TargetGroupArn: GROUP,
          TargetGroupName: 'shop',
          TargetType: 'ip',
          LoadBalancerArns: [BALANCER],
        },
        { TargetGroupArn: `${GROUP}x`, LoadBalancerArns: [] },
      ],
    },
  ),
  answer(
    'elasticloadbalancing',
    'DescribeTargetHealth',
    { TargetGroupArn: GROUP },
    {
      TargetHealthDescriptions: [
        {
          Target: { Id: '10.0.0.7', Port: 8080 },
          TargetHealth: { State: 'healthy' },
        },
        {
          Target: { Id: '10.0.0.8', Port: 8080 },
          TargetHealth: {
            State: 'unhealthy',
            Reason: 'Target.Timeout',
            Description: 'Request timed out',
          },
        },
        { Target: { Id: '10.0.0.9' }, TargetHealth: { State: 'new state' } },
      ],
    },
  ),
  answer(
    'acm',
    'DescribeCertificate',
    { CertificateArn: CERTIFICATE },
    {
      Certificate: {
        DomainName: 'shop.example',
        SubjectAlternativeNames: ['shop.example', '*.shop.example'],
        Status: 'ISSUED',
        NotAfter: new Date('2027-01-01T00:00:00Z'),
      },
    },
  ),
];

describe('loadBalancers', () => {
  it('reads the one that an integration leads to, down to its certificate and the health of its targets', async () => {
    const pass = await collectRecorded(CALLS);
    expect(only(pass, 'load-balancer')).toMatchObject({
      arn: BALANCER,
      tags: { owner: 'shop' },
      attributes: {
        deletionProtection: true,
        accessLogs: false,
        desyncMitigationMode: 'monitor',
        dropsInvalidHeaders: true,
      },
      listeners: [
        {
          port: 443,
          protocol: 'HTTPS',
          certificateArns: [CERTIFICATE],
          targetGroupArns: [GROUP],
        },
      ],
    });
    expect(only(pass, 'target-group').targets).toEqual([
      { id: '10.0.0.7', port: 8080, health: 'healthy' },
      {
        id: '10.0.0.8',
        port: 8080,
        health: 'unhealthy',
        reason: 'Target.Timeout: Request timed out',
      },
      { id: '10.0.0.9', health: 'unavailable' },
    ]);
    expect(only(pass, 'certificate')).toMatchObject({
      domainNames: ['shop.example', '*.shop.example'],
      notAfter: '2027-01-01T00:00:00.000Z',
    });
  });

  it('states denied attributes as unknown, and leaves out those that AWS does not give', async () => {
    const attributesOf = async (call: ServiceCall) =>
      only(await collectRecorded([...CALLS, call]), 'load-balancer').attributes;
    const input = { LoadBalancerArn: BALANCER };
    const operation = 'DescribeLoadBalancerAttributes';
    expect(
      await attributesOf(refusal('elasticloadbalancing', operation, input)),
    ).toMatchObject({
      missingAction: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
    });
    expect(
      await attributesOf(answer('elasticloadbalancing', operation, input, {})),
    ).toEqual({});
  });

  it('states denied rules as unknown listeners, and what hangs on them as a gap', async () => {
    const pass = await collectRecorded([
      ...CALLS,
      refusal('elasticloadbalancing', 'DescribeRules', {
        ListenerArn: LISTENER,
        PageSize: 400,
      }),
    ]);
    expect(only(pass, 'load-balancer').listeners).toMatchObject({
      missingAction: 'elasticloadbalancing:DescribeRules',
    });
    expect(gapOf(pass, 'certificate')).toBe(
      'AccessDeniedException on elasticloadbalancing:DescribeRules',
    );
  });

  it('counts the load balancers as incomplete where their tags, which name owners, are denied', async () => {
    const pass = await collectRecorded([
      ...CALLS,
      refusal('elasticloadbalancing', 'DescribeTags', {
        ResourceArns: [BALANCER],
      }),
    ]);
    expect(only(pass, 'load-balancer').tags).toEqual({});
    expect(gapOf(pass, 'load-balancer')).toBe(
      'AccessDeniedException on elasticloadbalancing:DescribeTags',
    );
  });

  it('states the targets of a group as unknown where their health is denied', async () => {
    const pass = await collectRecorded([
      ...CALLS,
      refusal('elasticloadbalancing', 'DescribeTargetHealth', {
        TargetGroupArn: GROUP,
      }),
    ]);
    expect(only(pass, 'target-group').targets).toMatchObject({
      missingAction: 'elasticloadbalancing:DescribeTargetHealth',
    });
  });
});

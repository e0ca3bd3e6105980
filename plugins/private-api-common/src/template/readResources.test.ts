import type { ResourceKind } from '../inventory';
import { readTemplates } from './readTemplates';

const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };

function read(...bodies: string[]) {
  return readTemplates(
    bodies.map((body, i) => ({ name: `stack${i}`, ...SCOPE, body })),
  );
}

/** What each type becomes, as far as the template says it. */
const CASES: [string, ResourceKind, string, object][] = [
  [
    'a VPC link of the second version',
    'vpc-link',
    `
  Link:
    Type: AWS::ApiGatewayV2::VpcLink
    Properties: { Name: orders, SubnetIds: [subnet-1], SecurityGroupIds: [sg-1], Tags: { Owner: a } }`,
    {
      name: 'orders',
      version: 'V2',
      status: 'AVAILABLE',
      targetArns: [],
      subnetIds: ['subnet-1'],
      securityGroupIds: ['sg-1'],
      tags: { Owner: 'a' },
    },
  ],
  [
    'a VPC link of the first version',
    'vpc-link',
    `
  Link:
    Type: AWS::ApiGateway::VpcLink
    Properties: { Name: old, TargetArns: [arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/a/1] }`,
    {
      version: 'V1',
      targetArns: [
        'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/a/1',
      ],
    },
  ],
  [
    'a VPC with its DHCP options',
    'vpc',
    `
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16, EnableDnsHostnames: true } }
  More: { Type: AWS::EC2::VPCCidrBlock, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.1.0.0/16 } }
  Options: { Type: AWS::EC2::DHCPOptions, Properties: { DomainNameServers: [10.0.0.9] } }
  Both: { Type: AWS::EC2::VPCDHCPOptionsAssociation, Properties: { VpcId: !Ref Vpc, DhcpOptionsId: !Ref Options } }`,
    {
      cidrBlocks: ['10.0.0.0/16', '10.1.0.0/16'],
      dnsSupport: true,
      dnsHostnames: true,
      domainNameServers: ['10.0.0.9'],
    },
  ],
  [
    'a security group with rules beside it',
    'security-group',
    `
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: vpc-1 } }
  In:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: !Ref Group, IpProtocol: 6, FromPort: 443, ToPort: 443, SourceSecurityGroupId: sg-1 }
  Out:
    Type: AWS::EC2::SecurityGroupEgress
    Properties: { GroupId: !Ref Group, IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/8 }`,
    {
      inbound: [
        {
          protocol: 'tcp',
          fromPort: 443,
          toPort: 443,
          securityGroupId: 'sg-1',
        },
      ],
      outbound: [
        { protocol: 'tcp', fromPort: 80, toPort: 80, cidr: '10.0.0.0/8' },
      ],
    },
  ],
  [
    'an endpoint without PrivateDnsEnabled and security group',
    'vpc-endpoint',
    `
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties: { VpcEndpointType: Interface, VpcId: vpc-1, ServiceName: com.amazonaws.vpce.eu-west-1.vpce-svc-1 }`,
    {
      state: { unknown: 'the owner of the endpoint service decides' },
      privateDnsEnabled: {
        unknown:
          'the template leaves PrivateDnsEnabled out, for which CloudFormation and EC2 name different defaults',
      },
      securityGroupIds: {
        unknown:
          "the template names no security group, which means the VPC's default group",
      },
    },
  ],
  [
    'a load balancer with listener, rule and certificate',
    'load-balancer',
    `
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: eu-west-1a } }
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { Name: orders, Scheme: internal, Subnets: [!Ref Subnet], SecurityGroups: [sg-1] }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Port: 443
      Protocol: HTTPS
      Certificates: [{ CertificateArn: arn:cert }]
      DefaultActions: [{ Type: forward, TargetGroupArn: arn:one }]
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Listener
      Actions: [{ Type: forward, ForwardConfig: { TargetGroups: [{ TargetGroupArn: arn:two }] } }]`,
    {
      name: 'orders',
      type: 'application',
      scheme: 'internal',
      vpcId: 'vpc-1',
      zones: [
        { name: 'eu-west-1a', subnetId: expect.stringMatching(/^subnet-/) },
      ],
      securityGroupIds: ['sg-1'],
      attributes: {
        accessLogs: false,
        deletionProtection: false,
        desyncMitigationMode: 'defensive',
        dropsInvalidHeaders: false,
      },
      listeners: [
        {
          arn: expect.stringContaining(':listener/app/orders/'),
          port: 443,
          protocol: 'HTTPS',
          certificateArns: ['arn:cert'],
          targetGroupArns: ['arn:one', 'arn:two'],
        },
      ],
    },
  ],
  [
    'the attributes of a load balancer',
    'load-balancer',
    `
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      LoadBalancerAttributes:
        - { Key: deletion_protection.enabled, Value: true }
        - { Key: routing.http.drop_invalid_header_fields.enabled, Value: 'true' }
        - { Key: routing.http.desync_mitigation_mode, Value: monitor }
        - { Key: idle_timeout.timeout_seconds, Value: '60' }`,
    {
      attributes: {
        accessLogs: false,
        deletionProtection: true,
        desyncMitigationMode: 'monitor',
        dropsInvalidHeaders: true,
      },
    },
  ],
  [
    'those that a Network Load Balancer has',
    'load-balancer',
    `
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Type: network
      LoadBalancerAttributes: [{ Key: access_logs.s3.enabled, Value: 'true' }]`,
    { attributes: { accessLogs: true, deletionProtection: false } },
  ],
  [
    'no attribute where one is not known',
    'load-balancer',
    `
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      LoadBalancerAttributes: [{ Key: access_logs.s3.enabled, Value: !ImportValue logs }]`,
    { attributes: { unknown: expect.stringContaining('logs') } },
  ],
  [
    'a target group',
    'target-group',
    `
  Group:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: { TargetType: ip, Port: 8080, Protocol: HTTP, VpcId: vpc-1, HealthCheckPath: /ping, Matcher: { HttpCode: '200' } }`,
    {
      targetType: 'ip',
      protocol: 'HTTP',
      port: 8080,
      vpcId: 'vpc-1',
      loadBalancerArns: [],
      healthCheck: { path: '/ping', matcher: '200' },
      targets: {
        unknown: 'the health of targets is known once they are deployed',
      },
    },
  ],
  [
    'a private domain with mapping and routing rule',
    'domain-name',
    `
  Domain:
    Type: AWS::ApiGateway::DomainNameV2
    Properties:
      DomainName: orders.example.com
      EndpointConfiguration: { Types: [PRIVATE] }
      RoutingMode: ROUTING_RULE_ONLY
      Policy: { Statement: [] }
  Mapping:
    Type: AWS::ApiGateway::BasePathMappingV2
    Properties: { DomainNameArn: !Ref Domain, BasePath: v1, RestApiId: abc, Stage: live }
  Rule:
    Type: AWS::ApiGatewayV2::RoutingRule
    Properties:
      DomainNameArn: !GetAtt Domain.DomainNameArn
      Priority: 10
      Conditions: [{ MatchHeaders: { AnyOf: [{ Header: x, ValueGlob: 'b*' }] } }]
      Actions: [{ InvokeApi: { ApiId: abc, Stage: live } }]`,
    {
      domainName: 'orders.example.com',
      endpointType: 'PRIVATE',
      policy: '{"Statement":[]}',
      routingMode: 'ROUTING_RULE_ONLY',
      mappings: [{ basePath: 'v1', apiId: 'abc', stage: 'live' }],
      routingRules: [
        {
          id: expect.any(String),
          priority: 10,
          basePaths: [],
          headers: [{ name: 'x', glob: 'b*' }],
          apiId: 'abc',
          stage: 'live',
        },
      ],
    },
  ],
  [
    'a public domain',
    'domain-name',
    `
  Domain:
    Type: AWS::ApiGateway::DomainName
    Properties: { DomainName: api.example.com, RegionalCertificateArn: arn:cert, EndpointConfiguration: { Types: [REGIONAL] } }`,
    {
      endpointType: 'REGIONAL',
      certificateArn: 'arn:cert',
      policy: null,
      mappings: [],
    },
  ],
  [
    'a private hosted zone with an alias of an endpoint',
    'hosted-zone',
    `
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties: { VpcEndpointType: Interface, VpcId: vpc-1, ServiceName: com.amazonaws.eu-west-1.execute-api }
  Zone:
    Type: AWS::Route53::HostedZone
    Properties: { Name: example.com., VPCs: [{ VPCId: vpc-1, VPCRegion: eu-west-1 }] }
  Record:
    Type: AWS::Route53::RecordSet
    Properties:
      HostedZoneId: !Ref Zone
      Name: orders.example.com
      Type: A
      SetIdentifier: one
      Failover: PRIMARY
      AliasTarget: { DNSName: !Select [0, !GetAtt Endpoint.DnsEntries] }`,
    {
      region: 'global',
      domainName: 'example.com',
      isPrivate: true,
      vpcs: [{ vpcId: 'vpc-1', region: 'eu-west-1' }],
      records: [
        {
          name: 'orders.example.com',
          type: 'A',
          values: [],
          setIdentifier: 'one',
          failover: 'PRIMARY',
          aliasTarget: expect.stringMatching(
            /^vpce-[0-9a-f]+-[0-9a-f]+\.execute-api\.eu-west-1\.vpce\.amazonaws\.com$/,
          ),
        },
      ],
    },
  ],
  [
    'a Cloud Map service',
    'cloud-map-service',
    `
  Space: { Type: AWS::ServiceDiscovery::PrivateDnsNamespace, Properties: { Name: internal, Vpc: vpc-1 } }
  Service:
    Type: AWS::ServiceDiscovery::Service
    Properties: { Name: orders, DnsConfig: { NamespaceId: !Ref Space, DnsRecords: [{ Type: SRV, TTL: 10 }] } }`,
    { name: 'orders', namespaceName: 'internal', recordTypes: ['SRV'] },
  ],
  [
    'an inbound resolver endpoint',
    'resolver-endpoint',
    `
  Resolver:
    Type: AWS::Route53Resolver::ResolverEndpoint
    Properties: { Direction: INBOUND, IpAddresses: [{ SubnetId: subnet-1, Ip: 10.0.0.5 }], SecurityGroupIds: [sg-1] }`,
    {
      direction: 'INBOUND',
      ipAddresses: [{ ip: '10.0.0.5', subnetId: 'subnet-1' }],
    },
  ],
  [
    'an endpoint service with its permissions',
    'endpoint-service',
    `
  Service:
    Type: AWS::EC2::VPCEndpointService
    Properties: { NetworkLoadBalancerArns: [arn:nlb], AcceptanceRequired: false }
  Allowed:
    Type: AWS::EC2::VPCEndpointServicePermissions
    Properties: { ServiceId: !Ref Service, AllowedPrincipals: ['arn:aws:iam::222222222222:root'] }`,
    {
      serviceName: expect.stringMatching(
        /^com\.amazonaws\.vpce\.eu-west-1\.vpce-svc-[0-9a-f]{17}$/,
      ),
      loadBalancerArns: ['arn:nlb'],
      acceptanceRequired: false,
      allowedPrincipals: ['arn:aws:iam::222222222222:root'],
    },
  ],
  [
    'a certificate',
    'certificate',
    `
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties: { DomainName: a.example.com, SubjectAlternativeNames: [a.example.com, b.example.com] }`,
    {
      domainNames: ['a.example.com', 'b.example.com'],
      keyAlgorithm: 'RSA_2048',
      status: 'ISSUED',
    },
  ],
  [
    'an HTTP API with a private integration',
    'api',
    `
  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: orders, ProtocolType: HTTP } }
  Link: { Type: AWS::ApiGatewayV2::VpcLink, Properties: { Name: l, SubnetIds: [subnet-1] } }
  Integration:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: HTTP_PROXY
      IntegrationUri: arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/a/1/2
      IntegrationMethod: ANY
      ConnectionType: VPC_LINK
      ConnectionId: link1
      TlsConfig: { ServerNameToVerify: a.example.com }
  Route:
    Type: AWS::ApiGatewayV2::Route
    Properties: { ApiId: !Ref Api, RouteKey: 'GET /a', AuthorizationType: AWS_IAM, Target: !Sub 'integrations/\${Integration}' }
  Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties: { ApiId: !Ref Api, StageName: $default, AutoDeploy: true, DefaultRouteSettings: { ThrottlingRateLimit: 5 } }`,
    {
      apiType: 'HTTP',
      endpointType: 'REGIONAL',
      operations: [
        {
          method: 'GET',
          path: '/a',
          authorizationType: 'AWS_IAM',
          authorizationScopes: [],
          apiKeyRequired: false,
          declaresInput: false,
          integration: {
            type: 'HTTP_PROXY',
            uri: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/a/1/2',
            method: 'ANY',
            connectionType: 'VPC_LINK',
            connectionId: 'link1',
            targetArn:
              'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/a/1/2',
            tlsServerName: 'a.example.com',
          },
        },
      ],
      stages: [
        {
          name: '$default',
          autoDeploy: true,
          variables: {},
          accessLog: null,
          methodSettings: { $default: { throttlingRateLimit: 5 } },
          cache: null,
          tags: {},
        },
      ],
    },
  ],
  [
    'a REST API defined by OpenAPI',
    'api',
    `
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      EndpointConfiguration: { Types: [PRIVATE] }
      Body:
        openapi: 3.0.1
        info: { title: From the definition }
        x-amazon-apigateway-policy: { Statement: [] }
        x-amazon-apigateway-request-validators: { all: { validateRequestBody: true } }
        servers:
          - x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-1], disableExecuteApiEndpoint: true }
        components:
          securitySchemes:
            iam: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
        paths:
          /a:
            post:
              security: [{ iam: [] }]
              requestBody: {}
              x-amazon-apigateway-request-validator: all
              x-amazon-apigateway-integration:
                type: http_proxy
                uri: https://a.example.com
                connectionType: VPC_LINK
                connectionId: \${stageVariables.link}
                integrationTarget: arn:alb`,
    {
      name: 'From the definition',
      policy: '{"Statement":[]}',
      vpcEndpointIds: ['vpce-1'],
      disableExecuteApiEndpoint: true,
      requestValidators: [
        { name: 'all', validatesBody: true, validatesParameters: false },
      ],
      operations: [
        {
          method: 'POST',
          path: '/a',
          authorizationType: 'AWS_IAM',
          declaresInput: true,
          requestValidatorId: expect.any(String),
          integration: {
            type: 'HTTP_PROXY',
            uri: 'https://a.example.com',
            connectionType: 'VPC_LINK',
            connectionId: '${stageVariables.link}',
            targetArn: 'arn:alb',
          },
        },
      ],
    },
  ],
];

describe('readTemplates', () => {
  it.each(CASES)('reads %s', (_, kind, resources, expected) => {
    const { inventory } = read(`Resources:${resources}\n`);
    expect(inventory.all(kind)).toEqual([expect.objectContaining({})]);
    expect(inventory.all(kind)[0]).toMatchObject(expected);
  });

  it('feeds outputs and exports of a template into later ones', () => {
    const { inventory, problems } = read(
      `
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Endpoint:
    Type: AWS::EC2::VPCEndpoint
    Properties: { VpcEndpointType: Interface, VpcId: !Ref Vpc, ServiceName: com.amazonaws.eu-west-1.execute-api }
Outputs:
  EndpointId: { Value: !Ref Endpoint }
  VpcId: { Value: !Ref Vpc, Export: { Name: !Sub '\${AWS::StackName}-vpc' } }
`,
      `
Parameters: { EndpointId: { Type: String } }
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: { EndpointConfiguration: { Types: [PRIVATE], VpcEndpointIds: [!Ref EndpointId] } }
  Group: { Type: AWS::EC2::SecurityGroup, Properties: { VpcId: !ImportValue stack0-vpc } }
`,
    );
    expect(problems).toEqual([]);
    expect(inventory.all('api')[0].vpcEndpointIds).toEqual([
      inventory.all('vpc-endpoint')[0].endpointId,
    ]);
    expect(inventory.all('security-group')[0].vpcId).toBe(
      inventory.all('vpc')[0].vpcId,
    );
  });

  it('does not know the operations where a method may or may not be made', () => {
    const { inventory } = read(`
Parameters: { Mode: { Type: String } }
Conditions: { Wanted: !Equals [!Ref Mode, full] }
Resources:
  Api: { Type: AWS::ApiGateway::RestApi }
  Method:
    Type: AWS::ApiGateway::Method
    Condition: Wanted
    Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET }
`);
    expect(inventory.all('api')[0].operations).toEqual({
      unknown:
        'whether Method is made is not known: parameter Mode has no value',
    });
  });

  it('gives the same ids each time, and others to another stack', () => {
    const body = 'Resources: { Api: { Type: AWS::ApiGateway::RestApi } }';
    const idOf = (name: string) =>
      readTemplates([{ name, ...SCOPE, body }]).inventory.all('api')[0].apiId;
    expect(idOf('one')).toBe(idOf('one'));
    expect(idOf('one')).not.toBe(idOf('two'));
    expect(idOf('one')).toMatch(/^api[a-z0-9]{7}$/);
  });

  it('reads JSON indented by tabs', () => {
    const { inventory } = read(
      '{\n\t"Resources": {\n\t\t"Api": { "Type": "AWS::ApiGateway::RestApi" }\n\t}\n}',
    );
    expect(inventory.all('api')).toHaveLength(1);
  });
});

/** Each value is a parameter without one; what stands behind `!Ref Open` is what the row is about. */
describe('A value that cannot be resolved', () => {
  const OPEN = /parameter Open has no value/;
  const readOpen = (resources: string) =>
    read(`Parameters: { Open: { Type: String } }\nResources:${resources}`)
      .inventory;
  const api = (more: string, parts = '') => `
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: a, EndpointConfiguration: { Types: [PRIVATE] }${more} }${parts}`;
  const domain = (more: string, parts = '') => `
  Domain:
    Type: AWS::ApiGateway::DomainNameV2
    Properties: { DomainName: a.example.com${more} }${parts}`;
  const mapping = (properties: string) => `
  Mapping:
    Type: AWS::ApiGateway::BasePathMappingV2
    Properties: { DomainNameArn: !Ref Domain, ${properties} }`;
  const rule = (properties: string) => `
  Rule:
    Type: AWS::ApiGatewayV2::RoutingRule
    Properties: { ${properties} }`;

  it.each<[string, ResourceKind, string, string]>([
    [
      'name of a stage',
      'api',
      'stages',
      api(
        '',
        `
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties: { RestApiId: !Ref Api, StageName: !Ref Open }`,
      ),
    ],
    [
      'name of a stage made along with a deployment',
      'api',
      'stages',
      api(
        '',
        `
  Deployment:
    Type: AWS::ApiGateway::Deployment
    Properties: { RestApiId: !Ref Api, StageName: !Ref Open }`,
      ),
    ],
    [
      'HTTP method',
      'api',
      'operations',
      api(
        '',
        `
  Method:
    Type: AWS::ApiGateway::Method
    Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: !Ref Open }`,
      ),
    ],
    [
      'name of a stage of an HTTP API',
      'api',
      'stages',
      `
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: a, ProtocolType: HTTP }
  Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties: { ApiId: !Ref Api, StageName: !Ref Open }`,
    ],
    [
      'key of a route',
      'api',
      'operations',
      `
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: a, ProtocolType: HTTP }
  Route:
    Type: AWS::ApiGatewayV2::Route
    Properties: { ApiId: !Ref Api, RouteKey: !Ref Open }`,
    ],
    [
      'access mode',
      'api',
      'disableExecuteApiEndpoint',
      api(', EndpointAccessMode: !Ref Open'),
    ],
    [
      'stage of a mapping',
      'domain-name',
      'mappings',
      domain('', mapping('RestApiId: abc, Stage: !Ref Open')),
    ],
    [
      'base path of a mapping',
      'domain-name',
      'mappings',
      domain('', mapping('RestApiId: abc, Stage: live, BasePath: !Ref Open')),
    ],
    [
      'routing mode, of mappings',
      'domain-name',
      'mappings',
      domain(', RoutingMode: !Ref Open', mapping('RestApiId: abc')),
    ],
    [
      'routing mode, of rules',
      'domain-name',
      'routingRules',
      domain(', RoutingMode: !Ref Open'),
    ],
    [
      'domain of a rule',
      'domain-name',
      'routingRules',
      domain('', rule('DomainNameArn: !Ref Open, Priority: 1')),
    ],
    [
      'priority of a rule',
      'domain-name',
      'routingRules',
      domain(
        '',
        rule(
          'DomainNameArn: !GetAtt Domain.DomainNameArn, Priority: !Ref Open',
        ),
      ),
    ],
  ])('leaves what hangs on it unknown: %s', (_, kind, part, resources) => {
    const [resource] = readOpen(resources).all(kind);
    expect(resource).toHaveProperty([part], {
      unknown: expect.stringMatching(OPEN),
    });
  });

  it('leaves the associations incomplete where one does not tell its endpoint', () => {
    const inventory = readOpen(
      domain(
        '',
        `
  Association:
    Type: AWS::ApiGateway::DomainNameAccessAssociation
    Properties: { DomainNameArn: !Ref Domain, AccessAssociationSourceType: VPCE, AccessAssociationSource: !Ref Open }`,
      ),
    );
    expect(inventory.all('domain-name-access-association')).toEqual([]);
    expect(inventory.gapOf('domain-name-access-association', SCOPE)).toEqual({
      unknown: expect.stringMatching(OPEN),
    });
    expect(inventory.gapOf('domain-name', SCOPE)).toBeUndefined();
  });
});

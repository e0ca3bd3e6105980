import type { AwsService } from '../src/aws/operations';
import { Json } from '../src/aws/recording/encodeValue';
import { RecordedCall } from '../src/aws/recording/RecordedCall';
import { RecordedAnswers } from '../src/aws/recording/replayCalls';
import {
  AUTHORIZER_EVERY,
  EstateSize,
  FIXTURES,
  VALIDATOR_EVERY,
} from './EstateSize';

type JsonObject = { [key: string]: Json };

/** When everything in it was made. */
const MADE_AT = { $date: '2026-05-04T09:00:00.000Z' };
const DAY_MS = 24 * 60 * 60 * 1000;
const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111';
const PAGE_LENGTH = 500;

/**
 * What AWS would answer about an estate of a size. Answers are made when they are asked for, so that the simulation holds no
 * estate in memory of its own.
 */
export class SimulatedScope implements RecordedAnswers {
  readonly #size: EstateSize;
  /** Makes the ids of scopes differ. */
  readonly #name: string;
  readonly #owners = new Map<string, string>();

  constructor(name: string, size: EstateSize) {
    this.#name = name;
    this.#size = size;
  }

  /** Changes one REST API. */
  setOwner(index: number, owner: string): void {
    this.#owners.set(this.#restId(index), owner);
  }

  find(service: AwsService, operation: string, input: object): RecordedCall {
    const answer = this.#answers[`${service} ${operation}`];
    if (!answer) {
      throw new Error(`The simulation has no ${service} ${operation}`);
    }
    return { operation, input: {}, output: answer(input as JsonObject) };
  }

  readonly #answers: Record<string, (input: JsonObject) => JsonObject> = {
    'apigateway GetRestApis': input =>
      this.#page('items', 'position', input, this.#size.restApis, index =>
        this.#restApi(index),
      ),
    'apigateway GetResources': ({ restApiId }) => ({
      items: range(this.#size.resources, index =>
        this.#resource(Number(String(restApiId).slice(-6)), index),
      ),
    }),
    'apigateway GetStages': () => ({
      item: [
        {
          stageName: 'live',
          deploymentId: 'd1',
          createdDate: MADE_AT,
          lastUpdatedDate: MADE_AT,
          tracingEnabled: true,
          methodSettings: { '*/*': { loggingLevel: 'ERROR' } },
        },
      ],
    }),
    'apigateway GetDeployments': () => ({
      items: [{ id: 'd1', createdDate: MADE_AT }],
    }),
    'apigateway GetExport': ({ restApiId }) => ({
      body: { $json: this.#definition(Number(String(restApiId).slice(-6))) },
    }),
    'apigateway GetAuthorizers': () => ({
      items: [{ id: 'auth1', name: 'customers', type: 'COGNITO_USER_POOLS' }],
    }),
    'apigateway GetRequestValidators': () => ({
      items: [{ id: 'check1', name: 'all', validateRequestBody: true }],
    }),
    'apigateway GetVpcLinks': () => ({}),
    'apigateway GetDomainNames': ({ resourceOwner }) => ({
      items: range(resourceOwner === 'SELF' ? FIXTURES.domains : 0, index => ({
        domainName: `${index}.${this.#name}.example`,
        domainNameId: `domain${index}`,
        domainNameArn: `arn:aws:apigateway:eu-west-1:111111111111:/domainnames/${index}.${
          this.#name
        }.example+domain${index}`,
        domainNameStatus: 'AVAILABLE',
        endpointConfiguration: { types: ['PRIVATE'] },
      })),
    }),
    'apigateway GetBasePathMappings': ({ domainNameId }) => ({
      items: [
        {
          basePath: '(none)',
          restApiId: this.#restId(Number(String(domainNameId).slice(-1))),
          stage: 'live',
        },
      ],
    }),
    'apigateway GetDomainNameAccessAssociations': () => ({}),
    'apigateway GetUsagePlans': () => ({}),
    'apigateway GetAccount': () => ({
      throttleSettings: { rateLimit: 10_000, burstLimit: 5_000 },
    }),
    'apigatewayv2 GetApis': input =>
      this.#page('Items', 'NextToken', input, this.#size.httpApis, index => ({
        ApiId: this.#httpId(index),
        Name: `http ${index} of ${this.#name}`,
        ProtocolType: 'HTTP',
        CreatedDate: MADE_AT,
      })),
    'apigatewayv2 GetRoutes': ({ ApiId }) => ({
      Items: [
        {
          RouteKey: 'GET /items',
          Target: 'integrations/i1',
          ...(Number(String(ApiId).slice(-6)) % AUTHORIZER_EVERY === 0
            ? { AuthorizationType: 'JWT', AuthorizerId: 'auth1' }
            : { AuthorizationType: 'NONE' }),
        },
      ],
    }),
    'apigatewayv2 GetIntegrations': () => ({
      Items: [
        {
          IntegrationId: 'i1',
          IntegrationType: 'HTTP_PROXY',
          ConnectionType: 'VPC_LINK',
          ConnectionId: 'link0',
          IntegrationUri: `${ELB}:listener/app/${this.#name}0/1/2`,
        },
      ],
    }),
    'apigatewayv2 GetStages': () => ({
      Items: [{ StageName: '$default', AutoDeploy: true, DeploymentId: 'd1' }],
    }),
    'apigatewayv2 ExportApi': ({ ApiId }) => ({
      body: {
        $json: {
          openapi: '3.0.1',
          info: { title: String(ApiId), version: '2026-05-04' },
          paths: { '/items': { get: { responses: {} } } },
        },
      },
    }),
    'apigatewayv2 GetAuthorizers': () => ({
      Items: [{ AuthorizerId: 'auth1', Name: 'jwt', AuthorizerType: 'JWT' }],
    }),
    'apigatewayv2 GetVpcLinks': () => ({
      Items: range(FIXTURES.loadBalancers, index => ({
        VpcLinkId: `link${index}`,
        Name: `link ${index}`,
        VpcLinkStatus: 'AVAILABLE',
        SubnetIds: this.#subnetIds(0),
        SecurityGroupIds: ['sg-0a1'],
      })),
    }),
    'ec2 DescribeVpcs': () => ({
      Vpcs: range(FIXTURES.vpcs, index => ({
        VpcId: this.#vpcId(index),
        OwnerId: '111111111111',
        DhcpOptionsId: 'dopt-0a1',
        CidrBlockAssociationSet: [
          {
            CidrBlock: `10.${index}.0.0/16`,
            CidrBlockState: { State: 'associated' },
          },
        ],
      })),
    }),
    'ec2 DescribeVpcAttribute': () => ({
      EnableDnsSupport: { Value: true },
      EnableDnsHostnames: { Value: true },
    }),
    'ec2 DescribeDhcpOptions': () => ({
      DhcpOptions: [
        {
          DhcpOptionsId: 'dopt-0a1',
          DhcpConfigurations: [
            {
              Key: 'domain-name-servers',
              Values: [{ Value: 'AmazonProvidedDNS' }],
            },
          ],
        },
      ],
    }),
    'ec2 DescribeSubnets': () => ({
      Subnets: range(FIXTURES.vpcs, vpc =>
        this.#subnetIds(vpc).map((SubnetId, index) => ({
          SubnetId,
          VpcId: this.#vpcId(vpc),
          OwnerId: '111111111111',
          AvailabilityZone: `eu-west-1${'ab'[index]}`,
          CidrBlock: `10.${vpc}.${index * 16}.0/20`,
        })),
      ).flat(),
    }),
    'ec2 DescribeVpcEndpoints': () => ({
      VpcEndpoints: range(FIXTURES.endpoints, index => ({
        VpcEndpointId: this.#endpointId(index),
        VpcEndpointType: 'Interface',
        VpcId: this.#vpcId(index),
        ServiceName: 'com.amazonaws.eu-west-1.execute-api',
        State: 'available',
        PrivateDnsEnabled: true,
        SubnetIds: this.#subnetIds(index),
        Groups: [{ GroupId: 'sg-0a1' }],
        NetworkInterfaceIds: [`eni-${index}`],
        CreationTimestamp: MADE_AT,
      })),
    }),
    'ec2 DescribeVpcEndpointServiceConfigurations': () => ({}),
    'ec2 DescribeVpcPeeringConnections': () => ({}),
    'ec2 DescribeTransitGatewayVpcAttachments': () => ({}),
    'ec2 DescribeNetworkInterfaces': () => ({
      NetworkInterfaces: range(FIXTURES.endpoints, index => ({
        NetworkInterfaceId: `eni-${index}`,
        SubnetId: this.#subnetIds(index)[0],
        PrivateIpAddresses: [{ PrivateIpAddress: `10.${index}.0.9` }],
      })),
    }),
    'ec2 DescribeSecurityGroups': () => ({
      SecurityGroups: [
        {
          GroupId: 'sg-0a1',
          GroupName: 'private',
          OwnerId: '111111111111',
          VpcId: this.#vpcId(0),
          IpPermissions: [
            {
              IpProtocol: 'tcp',
              FromPort: 443,
              ToPort: 443,
              IpRanges: [{ CidrIp: '10.0.0.0/8' }],
            },
          ],
        },
      ],
    }),
    'elasticloadbalancing DescribeLoadBalancers': () => ({
      LoadBalancers: range(FIXTURES.loadBalancers, index => ({
        LoadBalancerArn: this.#balancerArn(index),
        LoadBalancerName: `${this.#name}${index}`,
        Type: 'application',
        Scheme: 'internal',
        State: { Code: 'active' },
        VpcId: this.#vpcId(0),
        SecurityGroups: ['sg-0a1'],
      })),
    }),
    'elasticloadbalancing DescribeTags': () => ({}),
    'elasticloadbalancing DescribeLoadBalancerAttributes': () => ({
      Attributes: [
        { Key: 'deletion_protection.enabled', Value: 'true' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'routing.http.desync_mitigation_mode', Value: 'defensive' },
        {
          Key: 'routing.http.drop_invalid_header_fields.enabled',
          Value: 'true',
        },
      ],
    }),
    'elasticloadbalancing DescribeListeners': ({ LoadBalancerArn }) => ({
      Listeners: [
        {
          ListenerArn: listenerOf(String(LoadBalancerArn)),
          Port: 80,
          Protocol: 'HTTP',
        },
      ],
    }),
    'elasticloadbalancing DescribeRules': ({ ListenerArn }) => ({
      Rules: [
        {
          Actions: [
            {
              Type: 'forward',
              TargetGroupArn: String(ListenerArn).replace(
                'listener/app',
                'targetgroup',
              ),
            },
          ],
        },
      ],
    }),
    'elasticloadbalancing DescribeTargetGroups': () => ({
      TargetGroups: range(FIXTURES.loadBalancers, index => ({
        TargetGroupArn: listenerOf(this.#balancerArn(index)).replace(
          'listener/app',
          'targetgroup',
        ),
        TargetGroupName: `${this.#name}${index}`,
        TargetType: 'ip',
        LoadBalancerArns: [this.#balancerArn(index)],
      })),
    }),
    'elasticloadbalancing DescribeTargetHealth': () => ({
      TargetHealthDescriptions: [
        {
          Target: { Id: '10.0.0.20', Port: 8080 },
          TargetHealth: { State: 'healthy' },
        },
      ],
    }),
    'ram ListResources': () => ({}),
    'route53resolver ListResolverEndpoints': () => ({}),
    'route53resolver ListResolverRules': () => ({}),
    'cloudwatch GetMetricData': ({ MetricDataQueries, StartTime }) => ({
      MetricDataResults: (MetricDataQueries as JsonObject[]).map(({ Id }) => ({
        Id,
        StatusCode: 'Complete',
        Timestamps: range(14, day => ({
          $date: new Date(timeOf(StartTime) + day * DAY_MS).toISOString(),
        })),
        Values: range(14, day => 1_000 + day),
      })),
    }),
  };

  #restApi(index: number): JsonObject {
    const id = this.#restId(index);
    return {
      id,
      name: `rest ${index} of ${this.#name}`,
      createdDate: MADE_AT,
      tags: { owner: this.#owners.get(id) ?? `team-${index % 20}` },
      endpointConfiguration: {
        types: ['PRIVATE'],
        vpcEndpointIds: [this.#endpointId(index % FIXTURES.endpoints)],
      },
      policy: JSON.stringify(
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: 'execute-api:Invoke',
              Resource: 'execute-api:/*',
            },
            {
              Effect: 'Deny',
              Principal: '*',
              Action: 'execute-api:Invoke',
              Resource: 'execute-api:/*',
              Condition: {
                StringNotEquals: { 'aws:SourceVpce': this.#endpointId(0) },
              },
            },
          ],
        }),
      ).slice(1, -1),
    };
  }

  #resource(api: number, index: number): JsonObject {
    const balancer = api % FIXTURES.loadBalancers;
    const hasAuthorizer = api % AUTHORIZER_EVERY === 0;
    return {
      id: `res${index}`,
      path: `/items/${index}`,
      resourceMethods: {
        GET: {
          authorizationType: hasAuthorizer ? 'COGNITO_USER_POOLS' : 'AWS_IAM',
          ...(hasAuthorizer && { authorizerId: 'auth1' }),
          ...(api % VALIDATOR_EVERY === 0 && { requestValidatorId: 'check1' }),
          methodIntegration: {
            type: 'HTTP_PROXY',
            httpMethod: 'GET',
            uri: 'http://items.example/',
            connectionType: 'VPC_LINK',
            connectionId: `link${balancer}`,
            integrationTarget: this.#balancerArn(balancer),
            timeoutInMillis: 29_000,
          },
        },
      },
    };
  }

  /** As the draft has it. */
  #definition(api: number): JsonObject {
    const resources = range(this.#size.resources, index =>
      this.#resource(api, index),
    );
    return {
      openapi: '3.0.1',
      info: { title: `rest ${api} of ${this.#name}`, version: '2026-05-04' },
      paths: Object.fromEntries(
        resources.map(({ path, resourceMethods }) => [
          String(path),
          { get: operationOf(resourceMethods as JsonObject) },
        ]),
      ),
    };
  }

  #page(
    items: string,
    token: string,
    input: JsonObject,
    count: number,
    make: (index: number) => JsonObject,
  ): JsonObject {
    const start = Number(input[token] ?? 0);
    const end = Math.min(count, start + PAGE_LENGTH);
    return {
      [items]: range(end - start, index => make(start + index)),
      ...(end < count && { [token]: String(end) }),
    };
  }

  #restId(index: number): string {
    return `r${this.#name}${String(index).padStart(6, '0')}`;
  }

  #httpId(index: number): string {
    return `h${this.#name}${String(index).padStart(6, '0')}`;
  }

  #vpcId(index: number): string {
    return `vpc-${this.#name}${index}`;
  }

  #subnetIds(vpc: number): string[] {
    return range(
      FIXTURES.subnetsPerVpc,
      index => `subnet-${this.#name}${vpc}${index}`,
    );
  }

  #endpointId(index: number): string {
    return `vpce-${this.#name}${index}`;
  }

  #balancerArn(index: number): string {
    return `${ELB}:loadbalancer/app/${this.#name}${index}/1`;
  }
}

function listenerOf(balancerArn: string): string {
  return `${balancerArn.replace(':loadbalancer/', ':listener/')}/2`;
}

function operationOf({ GET }: JsonObject): JsonObject {
  const { timeoutInMillis, ...integration } = (GET as JsonObject)
    .methodIntegration as JsonObject;
  return {
    responses: { 200: { description: 'The item' } },
    'x-amazon-apigateway-integration': integration,
  };
}

/** The SDK's own date, because questions are not encoded. */
function timeOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : 0;
}

function range<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}

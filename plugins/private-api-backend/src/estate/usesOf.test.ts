import {
  Api,
  DomainName,
  Integration,
  Inventory,
} from 'backstage-plugin-private-api-common';
import {
  aPrivateApi,
  aVpcEndpoint,
  OTHER_SCOPE,
} from '../__testUtils__/builders';
import { domainsByApi, usesOf } from './usesOf';

const LINK = 'arn:aws:apigateway:eu-west-1:111111111111:/vpclinks/link01';
const TARGET =
  'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/orders/1/2';
const DOMAIN =
  'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/orders.example.com+1';

function integratedBy(integration: Partial<Integration>): Partial<Api> {
  const [operation] = aPrivateApi().operations as never[];
  return {
    operations: [
      {
        ...(operation as object),
        integration: {
          type: 'HTTP_PROXY',
          connectionType: 'VPC_LINK',
          ...integration,
        },
      } as never,
    ],
  };
}

const domain: DomainName = {
  kind: 'domain-name',
  arn: DOMAIN,
  accountId: '111111111111',
  region: 'eu-west-1',
  name: 'orders.example.com',
  tags: {},
  domainName: 'orders.example.com',
  endpointType: 'PRIVATE',
  policy: null,
  managementPolicy: null,
  mappings: [{ basePath: '', apiId: 'mapped0001' }],
  routingRules: [
    {
      id: 'r1',
      priority: 1,
      basePaths: [],
      headers: [],
      apiId: 'routed0001',
      stage: 'prod',
    },
  ],
};

describe('usesOf', () => {
  it.each<[string, Partial<Api>, string[]]>([
    ['nothing', {}, []],
    [
      'a VPC endpoint of another account by its ARN',
      { vpcEndpointIds: ['vpce-0a1'] },
      ['arn:aws:ec2:eu-west-1:222222222222:vpc-endpoint/vpce-0a1'],
    ],
    [
      'a VPC endpoint that is not indexed by its id',
      { vpcEndpointIds: ['vpce-0ff'] },
      ['vpce-0ff'],
    ],
    [
      'a VPC endpoint that the policy names',
      { policy: '{"aws:SourceVpce":["vpce-0ff"]}' },
      ['vpce-0ff'],
    ],
    ['a VPC link', integratedBy({ connectionId: 'link01' }), [LINK]],
    [
      'a VPC link behind a stage variable, and no other value of one',
      {
        ...integratedBy({ connectionId: '${stageVariables.link}' }),
        stages: [
          {
            name: 'prod',
            variables: { link: 'link01', other: 'x' },
            accessLog: null,
            methodSettings: {},
            cache: null,
            tags: {},
          },
        ],
      },
      [LINK],
    ],
    [
      'a target',
      integratedBy({ connectionId: 'link01', targetArn: TARGET }),
      [LINK, TARGET],
    ],
    ['a domain name that maps to it', { apiId: 'mapped0001' }, [DOMAIN]],
    ['a domain name that routes to it', { apiId: 'routed0001' }, [DOMAIN]],
    [
      'nothing where all is unknown',
      {
        vpcEndpointIds: { unknown: 'denied' },
        policy: { unknown: 'denied' },
        operations: { unknown: 'denied' },
      },
      [],
    ],
  ])('finds %s', (_, overrides, expected) => {
    const api = aPrivateApi(overrides);
    const inventory = new Inventory(
      [api, domain, aVpcEndpoint(OTHER_SCOPE)],
      [],
    );
    expect([...usesOf(api, inventory, domainsByApi(inventory))]).toEqual(
      expected,
    );
  });
});

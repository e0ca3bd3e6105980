import { GetApiKeysCommand } from '@aws-sdk/client-api-gateway';
import { mockServices } from '@backstage/backend-test-utils';
import { Api, Resource } from 'backstage-plugin-private-api-common';
import { createReplayClients } from '../aws/RecordingSource';
import { ScopeRecording } from '../aws/recording/ScopeRecording';
import { collectScope } from './collectScope';
import {
  answer,
  collectRecorded,
  refusal,
  SCOPE,
} from './testing/recordedScope';

const ordersApi = {
  id: 'a1b2c3d4e5',
  name: 'orders',
  createdDate: new Date('2026-11-20T10:00:00Z'),
  endpointConfiguration: {
    types: ['PRIVATE'],
    ipAddressType: 'dualstack',
    vpcEndpointIds: ['vpce-0a1'],
  },
  policy: '{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}',
  tags: { owner: 'checkout' },
};

const listing = answer(
  'apigateway',
  'GetRestApis',
  { limit: 500 },
  { items: [ordersApi] },
);

const noStages = answer(
  'apigateway',
  'GetStages',
  { restApiId: 'a1b2c3d4e5' },
  {},
);

const resourcesInput = {
  restApiId: 'a1b2c3d4e5',
  embed: ['methods'],
  limit: 500,
};

const noResources = answer('apigateway', 'GetResources', resourcesInput, {
  items: [{ id: 'root', path: '/' }],
});

function apiIn(resources: Resource[]): Api {
  const found = resources.find(resource => resource.kind === 'api');
  if (!found) {
    throw new Error('no API was collected');
  }
  return found;
}

describe('collectScope', () => {
  it('answers an empty account with complete coverage of every kind', async () => {
    const { resources, coverage } = await collectRecorded([]);
    expect(resources).toEqual([]);
    expect(coverage.map(({ kind }) => kind).sort()).toEqual([
      'api',
      'api-gateway-account',
      'api-traffic',
      'certificate',
      'cloud-map-service',
      'domain-name',
      'domain-name-access-association',
      'endpoint-service',
      'load-balancer',
      'load-balancer-traffic',
      'network-interface',
      'resolver-endpoint',
      'resolver-rule',
      'security-group',
      'subnet',
      'target-group',
      'transit-gateway-attachment',
      'usage-plan',
      'vpc',
      'vpc-endpoint',
      'vpc-link',
      'vpc-peering',
    ]);
    expect(coverage.filter(({ complete }) => !complete)).toEqual([]);
  });

  it('makes one API of its answers, and asks for nothing that it does not name', async () => {
    const { resources, calls } = await collectRecorded([
      listing,
      answer(
        'apigateway',
        'GetVpcLinks',
        { limit: 500 },
        {
          items: [{ id: 'link01', name: 'nlb', status: 'AVAILABLE' }],
        },
      ),
      answer('apigateway', 'GetResources', resourcesInput, {
        items: [
          {
            path: '/orders',
            resourceMethods: {
              POST: {
                authorizationType: 'AWS_IAM',
                apiKeyRequired: true,
                requestModels: { 'application/json': 'Order' },
                methodIntegration: {
                  type: 'HTTP_PROXY',
                  httpMethod: 'POST',
                  uri: 'https://orders.example/',
                  connectionType: 'VPC_LINK',
                  connectionId: '${stageVariables.link}',
                  timeoutInMillis: 29000,
                  responseTransferMode: 'STREAM',
                },
              },
              GET: { authorizationType: 'NONE' },
            },
          },
        ],
      }),
      answer(
        'apigateway',
        'GetStages',
        { restApiId: 'a1b2c3d4e5' },
        {
          item: [
            {
              stageName: 'live',
              deploymentId: 'd1',
              variables: { link: 'link01', token: 's3cret' },
              methodSettings: { '~1orders/GET': { loggingLevel: 'INFO' } },
              cacheClusterEnabled: true,
              cacheClusterSize: '0.5',
            },
          ],
        },
      ),
      answer(
        'apigateway',
        'GetDeployments',
        { restApiId: 'a1b2c3d4e5', limit: 500 },
        {
          items: [{ id: 'd1', createdDate: new Date('2026-11-21T00:00:00Z') }],
        },
      ),
      answer(
        'apigateway',
        'GetExport',
        {
          restApiId: 'a1b2c3d4e5',
          stageName: 'live',
          exportType: 'oas30',
          parameters: { extensions: 'apigateway' },
          accepts: 'application/json',
        },
        { body: Buffer.from('{"openapi":"3.0.1","paths":{}}') },
      ),
    ]);
    expect(apiIn(resources)).toEqual({
      kind: 'api',
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/restapis/a1b2c3d4e5',
      accountId: '111111111111',
      region: 'eu-west-1',
      name: 'orders',
      tags: { owner: 'checkout' },
      apiType: 'REST',
      apiId: 'a1b2c3d4e5',
      endpointType: 'PRIVATE',
      ipAddressType: 'dualstack',
      vpcEndpointIds: ['vpce-0a1'],
      policy: '{"Version":"2012-10-17","Statement":[]}',
      disableExecuteApiEndpoint: false,
      createdAt: '2026-11-20T10:00:00.000Z',
      operations: [
        {
          method: 'GET',
          path: '/orders',
          authorizationType: 'NONE',
          authorizationScopes: [],
          apiKeyRequired: false,
          declaresInput: false,
          integration: null,
        },
        {
          method: 'POST',
          path: '/orders',
          authorizationType: 'AWS_IAM',
          authorizationScopes: [],
          apiKeyRequired: true,
          declaresInput: true,
          integration: {
            type: 'HTTP_PROXY',
            uri: 'https://orders.example/',
            method: 'POST',
            connectionType: 'VPC_LINK',
            connectionId: '${stageVariables.link}',
            timeoutMs: 29000,
            streaming: true,
          },
        },
      ],
      stages: [
        {
          name: 'live',
          deploymentId: 'd1',
          deployedAt: '2026-11-21T00:00:00.000Z',
          deployedDefinition: {
            differences: [
              { operation: 'GET /orders', change: 'not-deployed' },
              { operation: 'POST /orders', change: 'not-deployed' },
            ],
          },
          variables: { link: 'link01', token: null },
          accessLog: null,
          methodSettings: { '/orders/GET': { loggingLevel: 'INFO' } },
          cache: { sizeGb: '0.5' },
          tags: {},
        },
      ],
      authorizers: [],
      requestValidators: [],
    });
    const asked = calls.map(({ operation }) => operation);
    expect(asked).not.toContain('GetAuthorizers');
    expect(asked).not.toContain('GetRequestValidators');
  });

  it('states a denied part as unknown, with the action that is missing', async () => {
    const { resources, coverage } = await collectRecorded([
      listing,
      noResources,
      refusal('apigateway', 'GetStages', { restApiId: 'a1b2c3d4e5' }),
    ]);
    expect(apiIn(resources).stages).toEqual({
      unknown:
        'AccessDeniedException on apigateway:GET /restapis/a1b2c3d4e5/stages',
      missingAction: 'apigateway:GET on /restapis/*/stages',
    });
    expect(coverage.find(({ kind }) => kind === 'api')?.complete).toBe(true);
  });

  it('states a denied listing as a gap of its kind, and reads the rest', async () => {
    const { coverage } = await collectRecorded([
      refusal(
        'ec2',
        'DescribeVpcPeeringConnections',
        { MaxResults: 1000 },
        {
          name: 'UnauthorizedOperation',
          statusCode: 403,
        },
      ),
    ]);
    expect(coverage.filter(({ complete }) => !complete)).toEqual([
      {
        ...SCOPE,
        kind: 'vpc-peering',
        complete: false,
        gap: {
          unknown: 'UnauthorizedOperation on ec2:DescribeVpcPeeringConnections',
          missingAction: 'ec2:DescribeVpcPeeringConnections',
        },
      },
    ]);
  });

  it('states what hangs on a gap as a gap too: an unread endpoint may have a security group', async () => {
    const { coverage } = await collectRecorded([
      refusal('ec2', 'DescribeVpcEndpoints', {
        Filters: [{ Name: 'vpc-endpoint-type', Values: ['Interface'] }],
        MaxResults: 1000,
      }),
    ]);
    expect(
      coverage
        .filter(({ complete }) => !complete)
        .map(({ kind, gap }) => [kind, gap?.missingAction]),
    ).toEqual([
      ['vpc-endpoint', 'ec2:DescribeVpcEndpoints'],
      ['load-balancer', 'ec2:DescribeVpcEndpoints'],
      ['network-interface', 'ec2:DescribeVpcEndpoints'],
      ['security-group', 'ec2:DescribeVpcEndpoints'],
      ['target-group', 'ec2:DescribeVpcEndpoints'],
      ['certificate', 'ec2:DescribeVpcEndpoints'],
      ['load-balancer-traffic', 'ec2:DescribeVpcEndpoints'],
    ]);
  });

  it('states unread methods as a gap of what they lead to', async () => {
    const { coverage } = await collectRecorded([
      listing,
      noStages,
      refusal('apigateway', 'GetResources', resourcesInput),
    ]);
    const incomplete = coverage.filter(({ complete }) => !complete);
    expect(incomplete.map(({ kind }) => kind)).toContain('cloud-map-service');
    expect(incomplete.map(({ kind }) => kind)).not.toContain('api');
  });

  it('keeps no value of a stage variable where the links are not known', async () => {
    const { resources } = await collectRecorded([
      listing,
      noResources,
      refusal('apigateway', 'GetVpcLinks', { limit: 500 }),
      answer(
        'apigateway',
        'GetStages',
        { restApiId: 'a1b2c3d4e5' },
        { item: [{ stageName: 'live', variables: { link: 'link01' } }] },
      ),
    ]);
    expect(apiIn(resources).stages).toMatchObject([
      { variables: { link: null } },
    ]);
  });

  it('leaves out an API that was deleted between the listing and its reading', async () => {
    const { resources, coverage } = await collectRecorded([
      listing,
      noStages,
      refusal('apigateway', 'GetResources', resourcesInput, {
        name: 'NotFoundException',
        statusCode: 404,
      }),
    ]);
    expect(resources).toEqual([]);
    expect(coverage.find(({ kind }) => kind === 'api')?.complete).toBe(true);
  });

  it('throws where nothing can be read at all', async () => {
    const clients = createReplayClients({
      recording: ScopeRecording.of([]),
      scope: SCOPE,
      recordedAt: new Date(0),
    });
    await expect(
      collectScope(clients, SCOPE, { logger: mockServices.logger.mock() }),
    ).rejects.toThrow('Nothing could be read');
  });

  it('throws where the credentials have expired', async () => {
    await expect(
      collectRecorded([
        refusal(
          'apigateway',
          'GetRestApis',
          { limit: 500 },
          {
            name: 'ExpiredTokenException',
            statusCode: 403,
          },
        ),
      ]),
    ).rejects.toThrow('ExpiredTokenException');
  });

  it('refuses a call that the read-only policy does not cover before it is made', async () => {
    const clients = createReplayClients({
      recording: ScopeRecording.of([]),
      scope: SCOPE,
      recordedAt: new Date(0),
    });
    await expect(
      clients.apiGateway.send(new GetApiKeysCommand({})),
    ).rejects.toThrow(
      'apigateway GetApiKeys is not among the operations that collecting may call',
    );
    expect(clients.calls.counts).toEqual([]);
  });

  describe('with only one API', () => {
    const only = { apiId: 'a1b2c3d4e5' };
    const found = answer(
      'apigateway',
      'GetRestApi',
      { restApiId: 'a1b2c3d4e5' },
      ordersApi,
    );
    const notFound = { name: 'NotFoundException', statusCode: 404 };

    it('reads it and nothing else', async () => {
      const { resources, coverage, calls } = await collectRecorded(
        [found, noResources, noStages],
        { only },
      );
      expect(resources.map(({ name }) => name)).toEqual(['orders']);
      expect(coverage).toEqual([{ ...SCOPE, kind: 'api', complete: true }]);
      expect(calls.map(({ operation }) => operation)).toEqual([
        'GetResources',
        'GetRestApi',
        'GetStages',
        'GetVpcLinks',
        'GetVpcLinks',
      ]);
    });

    it('answers no resource where AWS has it no longer', async () => {
      const { resources, coverage } = await collectRecorded(
        [
          refusal(
            'apigateway',
            'GetRestApi',
            { restApiId: only.apiId },
            notFound,
          ),
          refusal('apigatewayv2', 'GetApi', { ApiId: only.apiId }, notFound),
        ],
        { only },
      );
      expect(resources).toEqual([]);
      expect(coverage).toEqual([{ ...SCOPE, kind: 'api', complete: true }]);
    });

    it('says that it could not look', async () => {
      const { coverage } = await collectRecorded(
        [refusal('apigateway', 'GetRestApi', { restApiId: only.apiId })],
        { only },
      );
      expect(coverage).toMatchObject([
        {
          complete: false,
          gap: { missingAction: 'apigateway:GET on /restapis/*' },
        },
      ]);
    });
  });
});

import { ServiceCall } from '../../aws/recording/CallRecorder';
import {
  answer,
  collectRecorded,
  gapOf,
  only,
  refusal,
} from '../testing/recordedScope';

const SERVICE = 'arn:aws:servicediscovery:eu-west-1:111111111111:service/srv-1';
const PAGE = { ApiId: 'h1', MaxResults: '500' };

/** An HTTP API whose one integration leads to a Cloud Map service. */
const API: ServiceCall[] = [
  answer(
    'apigatewayv2',
    'GetApis',
    { MaxResults: '500' },
    { Items: [{ ApiId: 'h1', Name: 'search', ProtocolType: 'HTTP' }] },
  ),
  answer('apigatewayv2', 'GetRoutes', PAGE, {
    Items: [{ RouteKey: 'GET /', Target: 'integrations/i1' }],
  }),
  answer('apigatewayv2', 'GetIntegrations', PAGE, {
    Items: [
      {
        IntegrationId: 'i1',
        IntegrationType: 'HTTP_PROXY',
        ConnectionType: 'VPC_LINK',
        IntegrationUri: SERVICE,
      },
    ],
  }),
  answer('apigatewayv2', 'GetStages', PAGE, {}),
];

const NAMESPACES = answer(
  'servicediscovery',
  'ListNamespaces',
  { MaxResults: 100 },
  { Namespaces: [{ Id: 'ns-1', Name: 'shop.internal' }] },
);
const INSTANCES = { ServiceId: 'srv-1', MaxResults: 100 };

describe('cloudMapServices', () => {
  it('reads the service that an integration names, with its namespace and instances', async () => {
    const pass = await collectRecorded([
      ...API,
      NAMESPACES,
      answer(
        'servicediscovery',
        'GetService',
        { Id: 'srv-1' },
        {
          Service: {
            Arn: SERVICE,
            Name: 'search',
            NamespaceId: 'ns-1',
            DnsConfig: { DnsRecords: [{ Type: 'SRV', TTL: 10 }] },
          },
        },
      ),
      answer('servicediscovery', 'ListInstances', INSTANCES, {
        Instances: [
          {
            Id: 'task-1',
            Attributes: {
              AWS_INSTANCE_IPV4: '10.0.0.7',
              AWS_INSTANCE_PORT: '8080',
            },
          },
        ],
      }),
    ]);
    expect(only(pass, 'cloud-map-service')).toMatchObject({
      arn: SERVICE,
      namespaceName: 'shop.internal',
      recordTypes: ['SRV'],
      instances: [{ id: 'task-1', ip: '10.0.0.7', port: 8080 }],
    });
  });

  it.each([
    [
      'the list of namespaces is denied',
      refusal('servicediscovery', 'ListNamespaces', { MaxResults: 100 }),
      {
        unknown: expect.stringContaining('ListNamespaces'),
        missingAction: 'servicediscovery:ListNamespaces',
      },
    ],
    [
      'the list has no such namespace',
      answer('servicediscovery', 'ListNamespaces', { MaxResults: 100 }, {}),
      { unknown: 'AWS lists no namespace ns-1' },
    ],
  ])(
    'knows all but the name of the namespace where %s',
    async (_, namespaces, namespaceName) => {
      const pass = await collectRecorded([
        ...API,
        namespaces,
        answer(
          'servicediscovery',
          'GetService',
          { Id: 'srv-1' },
          { Service: { Arn: SERVICE, Name: 'search', NamespaceId: 'ns-1' } },
        ),
        answer('servicediscovery', 'ListInstances', INSTANCES, {
          Instances: [{ Id: 'task-1' }],
        }),
      ]);
      expect(only(pass, 'cloud-map-service')).toMatchObject({
        arn: SERVICE,
        name: 'search',
        namespaceId: 'ns-1',
        namespaceName,
        instances: [{ id: 'task-1' }],
      });
      expect(gapOf(pass, 'cloud-map-service')).toBeUndefined();
    },
  );

  it('leaves out a service that has been deleted, and calls that no gap', async () => {
    const gone = { name: 'ServiceNotFound', statusCode: 400 };
    const pass = await collectRecorded([
      ...API,
      NAMESPACES,
      refusal('servicediscovery', 'GetService', { Id: 'srv-1' }, gone),
      refusal('servicediscovery', 'ListInstances', INSTANCES, gone),
    ]);
    expect(pass.resources.map(({ kind }) => kind)).toEqual([
      'api',
      'api-traffic',
    ]);
    expect(gapOf(pass, 'cloud-map-service')).toBeUndefined();
  });
});

import {
  aLinkIntegration,
  aLoadBalancer,
  anInventory,
  anOperation,
  aPrivateApi,
  aRegionalApi,
  aSecurityGroup,
  aTargetGroup,
  aVpc,
  aVpcEndpoint,
  aVpcLink,
} from '../../testing';
import { CAUSES } from './causes';
import { explainSymptom } from './explainSymptom';
import { SYMPTOMS } from './symptoms';

describe('explainSymptom', () => {
  it.each([
    ['curl: (28) Connection timed out after 5001 ms', 'security-group'],
    ['connect ETIMEDOUT 10.0.1.7:443', 'security-group'],
    ['getaddrinfo ENOTFOUND a1.execute-api.eu-west-1.amazonaws.com', 'name'],
    ['{"message":"Forbidden"}', 'private-dns-shadow'],
    [
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********1111:a1/prod/GET/"}',
      'resource-policy',
    ],
    [
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: x with an explicit deny"}',
      'explicit-deny',
    ],
    [
      '{"Message":"User is not authorized to access this resource"}',
      'authorizer',
    ],
    ['{"message":"Missing Authentication Token"}', 'operation'],
    [
      'Target.ResponseCodeMismatch: Health checks failed with 403',
      'health-check-path',
    ],
    ['HTTP/1.1 504 Gateway Timeout', 'link-inactive'],
    ['{"message":"Internal server error"}', 'link-inactive'],
    ['HTTP/1.1 414', 'method-arn'],
    [
      "has been blocked by CORS policy: Response to preflight request doesn't pass",
      'preflight',
    ],
    [
      "curl: (60) SSL: no alternative certificate subject name matches 'x'",
      'certificate',
    ],
  ])('%s is likely %s', (text, cause) => {
    expect(explainSymptom(text).causes.map(({ id }) => id)).toContain(cause);
  });

  it('knows nothing of other words', () => {
    expect(explainSymptom('it is raining')).toEqual({
      symptoms: [],
      causes: [],
    });
  });

  it('puts first what the inventory confirms', () => {
    const api = aPrivateApi({
      operations: [anOperation({ integration: aLinkIntegration() })],
    });
    const inventory = anInventory([
      api,
      aVpcEndpoint(),
      aVpc(),
      aSecurityGroup(),
      aVpcLink(),
      aLoadBalancer(),
      aTargetGroup({ targets: [] }),
    ]);

    const { causes } = explainSymptom('504', { api, inventory });

    expect(causes.map(({ id, status }) => [id, status])).toEqual([
      ['targets', 'confirmed'],
      ['slow-integration', 'possible'],
      ['link-inactive', 'ruled-out'],
      ['security-group', 'ruled-out'],
    ]);
    expect(causes[0].fix).toBe(
      'Register targets, or start the service that does.',
    );
  });

  it('rules out what only a public API can suffer', () => {
    const api = aPrivateApi();
    const { causes } = explainSymptom('Forbidden', {
      api,
      inventory: anInventory([api]),
    });

    expect(causes.find(({ id }) => id === 'private-dns-shadow')?.status).toBe(
      'ruled-out',
    );
  });

  it('confirms private DNS in the way of a public API', () => {
    const api = aRegionalApi();
    const inventory = anInventory([
      api,
      aVpcEndpoint({ privateDnsEnabled: true }),
      aVpc(),
    ]);
    const question = {
      caller: { vpcId: 'vpc-0a1' },
      stage: 'prod',
      method: 'GET',
      path: '/orders',
    };

    expect(
      explainSymptom('{"message":"Forbidden"}', { api, inventory, question })
        .causes[0],
    ).toMatchObject({ id: 'private-dns-shadow', status: 'confirmed' });
  });

  it('adds the failing hops of the call that the text does not tell of', () => {
    const api = aPrivateApi({ policy: null });
    const inventory = anInventory([
      api,
      aVpcEndpoint(),
      aVpc(),
      aSecurityGroup(),
    ]);
    const question = {
      caller: { vpcEndpointId: 'vpce-0a1' },
      stage: 'prod',
      method: 'GET',
      path: '/orders',
    };

    expect(
      explainSymptom('help', { api, inventory, question }).causes.map(
        ({ id, status }) => [id, status],
      ),
    ).toEqual([['hop-resource-policy', 'confirmed']]);
  });
});

describe('the table of symptoms', () => {
  it('uses each cause', () => {
    const used = new Set(SYMPTOMS.flatMap(({ causes }) => causes));

    expect([...used].sort()).toEqual(Object.keys(CAUSES).sort());
  });
});

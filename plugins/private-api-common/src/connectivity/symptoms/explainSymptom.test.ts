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

describe('With a call that the resource policy stops', () => {
  const policyOf = (...statements: object[]) =>
    JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const ALL = {
    Principal: '*',
    Action: 'execute-api:Invoke',
    Resource: 'execute-api:/*',
  };
  const OTHERS = { StringNotEquals: { 'aws:SourceVpce': 'vpce-0b2' } };
  const statusOf = (
    id: string,
    policy: string,
    authorizationType: 'NONE' | 'AWS_IAM' = 'NONE',
  ) => {
    const api = aPrivateApi({
      policy,
      operations: [anOperation({ authorizationType })],
    });
    const inventory = anInventory([api, aVpcEndpoint(), aVpc()]);
    const question = {
      caller: { vpcEndpointId: 'vpce-0a1' },
      stage: 'prod',
      method: 'GET',
      path: '/orders',
    };
    const text =
      'User: anonymous is not authorized: Missing Authentication Token, explicit deny, 401';
    const { causes } = explainSymptom(
      `${text} User: anonymous is not authorized to perform: execute-api:Invoke`,
      { api, inventory, question },
    );
    return causes.find(cause => cause.id === id)?.status;
  };
  const SILENT = policyOf({
    Effect: 'Allow',
    ...ALL,
    Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0b2' } },
  });
  const DENYING = policyOf(
    { Effect: 'Allow', ...ALL },
    { Effect: 'Deny', ...ALL, Condition: OTHERS },
  );
  const NAMING = policyOf({
    Effect: 'Allow',
    ...ALL,
    Principal: { AWS: '222222222222' },
  });

  it.each([
    [
      'a Deny that meets the call is an explicit deny',
      'explicit-deny',
      DENYING,
      'confirmed',
    ],
    ['silence is no explicit deny', 'explicit-deny', SILENT, 'ruled-out'],
    [
      'silence is a policy that does not allow',
      'resource-policy',
      SILENT,
      'confirmed',
    ],
    [
      'a policy that names an account needs AWS_IAM',
      'iam-principal',
      NAMING,
      'confirmed',
    ],
    [
      'a policy that names nobody does not',
      'iam-principal',
      SILENT,
      'ruled-out',
    ],
    [
      'without AWS_IAM no signature is missing',
      'unsigned',
      SILENT,
      'ruled-out',
    ],
    ['without an authorizer none refuses', 'authorizer', SILENT, 'ruled-out'],
  ])('%s', (_, id, policy, status) => {
    expect(statusOf(id, policy)).toBe(status);
  });

  it('a signature may be missing where the method uses AWS_IAM', () => {
    expect(statusOf('unsigned', DENYING, 'AWS_IAM')).not.toBe('ruled-out');
  });
});

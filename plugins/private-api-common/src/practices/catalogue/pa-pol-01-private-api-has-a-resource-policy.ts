import { readApiPolicy } from '../../access';
import { ofPrivateApi } from '../lookups/ofPrivateApi';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** A private API says who may call it. */
export const privateApiHasAResourcePolicy = definePractice({
  meta: {
    id: 'PA-POL-01',
    title: 'Private API has a resource policy',
    severity: 'critical',
    appliesTo: 'api',
    checks: 'Whether a resource policy is attached to each private API.',
    why: 'A private API without a resource policy admits nobody: it cannot be deployed, and what was deployed before answers 403 to every call.',
    sources: [
      whitepaper('2022', 'REST API', 'Resource-based policy'),
      whitepaper('2026', 'REST API', 'Resource-based policy'),
      developerGuide(
        'apigateway-private-apis',
        'Private REST APIs in API Gateway',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Attach a resource policy that allows execute-api:Invoke, denies it to all but the VPC endpoints that may call, and deploy.',
      cloudFormation: `Type: AWS::ApiGateway::RestApi
Properties:
  Policy:
    Version: '2012-10-17'
    Statement:
      - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }
      - Effect: Deny
        Principal: '*'
        Action: execute-api:Invoke
        Resource: execute-api:/*
        Condition: { StringNotEquals: { aws:SourceVpce: !Ref VpcEndpoint } }`,
    },
    whenToIgnore: 'The API is being built and is not meant to be called yet.',
    messages: {
      missing:
        'The API is private and has no resource policy: it admits nobody.',
    },
  },
  evaluate: api =>
    ofPrivateApi(api, () => {
      const policy = readApiPolicy(api);
      switch (policy.state) {
        case 'none':
          return fail('missing');
        case 'unknown':
          return undetermined(policy.reason);
        case 'invalid':
          return undetermined(
            `the resource policy cannot be read: ${policy.problems
              .map(({ path, message }) => `${path || 'the text'} ${message}`)
              .join(', ')}`,
          );
        default:
          return pass();
      }
    }),
});

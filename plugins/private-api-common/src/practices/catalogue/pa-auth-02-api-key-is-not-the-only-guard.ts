import { isUnknown } from '../../inventory';
import { listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, otherPage } from '../sources';

/** An API key says which plan a call counts for, not who makes it. */
export const apiKeyIsNotTheOnlyGuard = definePractice({
  meta: {
    id: 'PA-AUTH-02',
    title: 'API key is not the only guard of a method',
    severity: 'medium',
    appliesTo: 'api',
    checks: 'Whether methods that want an API key have an authorizer too.',
    why: 'API keys are made to meter usage: they travel in a header, never expire by themselves, are shared by all instances of a client, and any key of a usage plan opens every API in the plan.',
    sources: [
      developerGuide(
        'api-gateway-api-usage-plans',
        'Usage plans and API keys for REST APIs in API Gateway – Best practices',
      ),
      otherPage(
        'https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/identity-and-access-management.html',
        'Serverless Applications Lens – Identity and access management',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Keep the key for the usage plan, and add IAM, Cognito or a Lambda authorizer to the methods. Deploy.',
      cloudFormation: `Type: AWS::ApiGateway::Method
Properties:
  ApiKeyRequired: true
  AuthorizationType: AWS_IAM`,
    },
    whenToIgnore:
      'The methods give nothing away that everybody in the network might not have, and the key is for counting only.',
    messages: {
      keyOnly:
        '{{count}} of {{total}} methods rest on an API key alone: {{operations}}.',
    },
  },
  evaluate({ apiType, operations }) {
    if (apiType !== 'REST') {
      return notApplicable();
    }
    if (isUnknown(operations)) {
      return undetermined(operations.unknown);
    }
    const keyed = operations.filter(({ apiKeyRequired }) => apiKeyRequired);
    if (keyed.length === 0) {
      return notApplicable();
    }
    const keyOnly = keyed.filter(
      ({ authorizationType }) => authorizationType === 'NONE',
    );
    if (keyOnly.length > 0) {
      return fail('keyOnly', {
        count: keyOnly.length,
        total: operations.length,
        operations: listOperations(keyOnly),
      });
    }
    const gap = keyed
      .map(({ authorizationType }) => authorizationType)
      .find(isUnknown);
    return gap ? undetermined(gap.unknown) : pass();
  },
});

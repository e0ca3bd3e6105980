import { isUnknown } from '../../inventory';
import { isOpenToAnyone, listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, otherPage, whitepaper } from '../sources';

/** Being in the network is not being allowed to call. */
export const restMethodsAuthoriseCallers = definePractice({
  meta: {
    id: 'PA-AUTH-01',
    title: 'REST methods authorise their callers',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Whether each method of a REST API, private ones too, has IAM, Cognito or a Lambda authorizer. CORS preflights, mock integrations and methods that want an API key are left out.',
    why: 'A private network keeps strangers out, not whoever has got in. Without an authorizer each workload in it may do what the API can do, and the log says nothing of who it was.',
    sources: [
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
      developerGuide(
        'apigateway-control-access-to-api',
        'Control and manage access to REST APIs in API Gateway',
      ),
      otherPage(
        'https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/identity-and-access-management.html',
        'Serverless Applications Lens – Identity and access management',
      ),
    ],
    matches: {
      Prowler: [
        'apigateway_restapi_authorizers_enabled',
        'apigateway_restapi_public_with_authorizer',
      ],
      Checkov: ['CKV_AWS_59', 'CKV2_AWS_70'],
      'cdk-nag': ['AwsSolutions-APIG4'],
      KICS: [
        'api_gateway_with_open_access',
        'api_gateway_without_configured_authorizer',
      ],
    },
    pillar: 'security',
    remediation: {
      text: 'Set the authorization of the methods to AWS_IAM for workloads, to a Cognito user pool for people, or to a Lambda authorizer for tokens of another issuer. Deploy.',
      cloudFormation: `Type: AWS::ApiGateway::Method
Properties:
  AuthorizationType: AWS_IAM`,
    },
    whenToIgnore:
      'What the methods give and do is for everybody in the network, such as a health check or a price list.',
    messages: {
      open: '{{count}} of {{total}} methods ask nobody who they are: {{operations}}.',
    },
  },
  evaluate(api) {
    if (api.apiType !== 'REST') {
      return notApplicable();
    }
    if (isUnknown(api.operations)) {
      return undetermined(api.operations.unknown);
    }
    const open = api.operations.filter(isOpenToAnyone);
    if (open.length > 0) {
      return fail('open', {
        count: open.length,
        total: api.operations.length,
        operations: listOperations(open),
      });
    }
    const gap = api.operations
      .map(({ authorizationType }) => authorizationType)
      .find(isUnknown);
    return gap ? undetermined(gap.unknown) : pass();
  },
});

import { isUnknown, type Api, type Operation } from '../../inventory';
import { isOpenToAnyone, listOperations } from '../lookups/operations';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, whitepaper } from '../sources';

/** An API that the internet reaches knows who calls. */
export const routesAuthoriseCallers = definePractice({
  meta: {
    id: 'PA-AUTH-03',
    title: 'Routes authorise their callers',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether each route of an HTTP API, and $connect of a WebSocket API, has IAM, JWT or a Lambda authorizer.',
    why: 'HTTP and WebSocket APIs have no resource policy and no private endpoint: whoever has the internet reaches them, and a VPC link behind them leads on into the VPC.',
    sources: [
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
      otherPage(
        'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html',
        'Security Hub CSPM controls for API Gateway',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.8'],
      'AWS Config': ['api-gwv2-authorization-type-configured'],
      Prowler: ['apigatewayv2_api_authorizers_enabled'],
      Checkov: ['CKV_AWS_309'],
      'cdk-nag': ['AwsSolutions-APIG4'],
    },
    pillar: 'security',
    remediation: {
      text: 'Give the routes a JWT authorizer for tokens, IAM for workloads or a Lambda authorizer for the rest. On a WebSocket API it stands on $connect and holds for the connection.',
      cloudFormation: `Type: AWS::ApiGatewayV2::Route
Properties:
  AuthorizationType: JWT
  AuthorizerId: !Ref Authorizer`,
    },
    whenToIgnore: 'The routes are meant for everybody, as those of a web page.',
    messages: {
      open: '{{count}} of {{total}} routes ask nobody who they are: {{operations}}.',
    },
  },
  evaluate(api) {
    if (api.apiType === 'REST') {
      return notApplicable();
    }
    if (isUnknown(api.operations)) {
      return undetermined(api.operations.unknown);
    }
    const routes = guardedRoutes(api, api.operations);
    const open = routes.filter(isOpenToAnyone);
    if (open.length > 0) {
      return fail('open', {
        count: open.length,
        total: api.operations.length,
        operations: listOperations(open),
      });
    }
    const gap = routes
      .map(({ authorizationType }) => authorizationType)
      .find(isUnknown);
    return gap ? undetermined(gap.unknown) : pass();
  },
});

/** Only $connect of a WebSocket API can have an authorizer. */
function guardedRoutes({ apiType }: Api, operations: Operation[]): Operation[] {
  return apiType === 'WEBSOCKET'
    ? operations.filter(({ path }) => path === '$connect')
    : operations;
}

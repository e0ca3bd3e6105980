import { listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, securityHub } from '../sources';

/** Where the time of a call goes can be seen. */
export const stagesTraceCalls = definePractice({
  meta: {
    id: 'PA-OPS-03',
    title: 'Stages trace calls with X-Ray',
    severity: 'low',
    appliesTo: 'api',
    checks:
      'REST APIs: whether X-Ray tracing is on for each stage. Other APIs have none.',
    why: 'Without traces nobody sees whether the gateway, the authorizer, the link or the backend is slow.',
    sources: [
      developerGuide(
        'apigateway-xray',
        'Trace user requests to REST APIs using X-Ray',
      ),
      securityHub('APIGateway.3', 'Stages should have X-Ray tracing enabled'),
    ],
    matches: {
      'Security Hub': ['APIGateway.3'],
      'AWS Config': ['api-gw-xray-enabled'],
      Prowler: ['apigateway_restapi_tracing_enabled'],
      Checkov: ['CKV_AWS_73'],
    },
    pillar: 'operations',
    remediation: {
      text: 'Switch tracing on. The default rule samples one call a second and five in a hundred of the others.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties: { TracingEnabled: true }`,
    },
    whenToIgnore: 'Another tool traces the calls, by headers of its own.',
    messages: { off: 'No tracing: {{stages}}.' },
  },
  evaluate: api =>
    api.apiType !== 'REST'
      ? notApplicable()
      : ofStages(api, stages => {
          const off = stages.filter(({ tracingEnabled }) => !tracingEnabled);
          return off.length > 0
            ? fail('off', { stages: listStages(off) })
            : pass();
        }),
});

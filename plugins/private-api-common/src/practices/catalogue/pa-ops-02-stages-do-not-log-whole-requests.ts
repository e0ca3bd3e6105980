import type { Stage } from '../../inventory';
import { listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Bodies and headers of calls stay out of the execution log. */
export const stagesDoNotLogWholeRequests = definePractice({
  meta: {
    id: 'PA-OPS-02',
    title: 'Stages do not log whole requests',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'REST and WebSocket APIs: whether data tracing is off for all methods of each stage.',
    why: 'Data tracing writes headers and bodies of requests and responses to CloudWatch Logs, with the personal data in them, and costs by the gigabyte. AWS advises against it in production.',
    sources: [
      developerGuide(
        'set-up-logging',
        'Set up CloudWatch logging for REST APIs',
      ),
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
    ],
    matches: { Checkov: ['CKV_AWS_276'] },
    pillar: 'security',
    remediation: {
      text: 'Switch data tracing off, and delete the log streams that have caught what they should not.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  MethodSettings:
    - { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: ERROR, DataTraceEnabled: false }`,
    },
    whenToIgnore: 'The stage is for tests, with made-up data.',
    messages: {
      traced: 'Headers and bodies of calls are logged: {{stages}}.',
      partly:
        'Headers and bodies of calls to some methods are logged: {{stages}}.',
    },
  },
  evaluate: api =>
    api.apiType === 'HTTP'
      ? notApplicable()
      : ofStages(api, stages => {
          const traced = stages.filter(stage => tracedKeys(stage).length > 0);
          if (traced.length === 0) {
            return pass();
          }
          const isWhole = traced.some(stage =>
            tracedKeys(stage).some(key => key === '*/*' || key === '$default'),
          );
          return fail(isWhole ? 'traced' : 'partly', {
            stages: listStages(traced),
          });
        }),
});

function tracedKeys({ methodSettings }: Stage): string[] {
  return Object.keys(methodSettings).filter(
    key => methodSettings[key].dataTraceEnabled,
  );
}

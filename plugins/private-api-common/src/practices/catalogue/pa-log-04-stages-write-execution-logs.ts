import type { MethodSettings, Stage } from '../../inventory';
import { defaultSettings, listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, notApplicable, pass } from '../practice';
import { developerGuide, securityHub } from '../sources';

/** API Gateway writes down why a call failed. */
export const stagesWriteExecutionLogs = definePractice({
  meta: {
    id: 'PA-LOG-04',
    title: 'Stages write execution logs',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'REST and WebSocket APIs: whether the log level of each stage is ERROR or INFO, for all methods. HTTP APIs have no execution logs.',
    why: 'Which statement denied a call, what the authorizer answered and why an integration failed stands in the execution log alone.',
    sources: [
      developerGuide(
        'set-up-logging',
        'Set up CloudWatch logging for REST APIs',
      ),
      securityHub('APIGateway.1', 'Execution logging should be enabled'),
    ],
    matches: {
      'Security Hub': ['APIGateway.1'],
      'AWS Config': ['api-gw-execution-logging-enabled'],
      Prowler: ['apigateway_restapi_logging_enabled'],
      Checkov: ['CKV2_AWS_4'],
      'cdk-nag': ['AwsSolutions-APIG6'],
    },
    pillar: 'operations',
    remediation: {
      text: 'Set the log level of all methods to ERROR, and leave data tracing off. The account needs a role with which API Gateway may write to CloudWatch.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  MethodSettings:
    - { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: ERROR, DataTraceEnabled: false }`,
    },
    whenToIgnore:
      'The stage is for trials, or the backend logs each call and its errors itself.',
    messages: {
      off: 'No execution log: {{stages}}.',
      partly: 'Some methods without execution log: {{stages}}.',
    },
  },
  evaluate: api =>
    api.apiType === 'HTTP'
      ? notApplicable()
      : ofStages(api, stages => {
          const off = stages.filter(stage => !logs(defaultSettings(stage)));
          if (off.length > 0) {
            return fail('off', { stages: listStages(off) });
          }
          const partly = stages.filter(turnsSomeOff);
          return partly.length > 0
            ? fail('partly', { stages: listStages(partly) })
            : pass();
        }),
});

function logs({ loggingLevel }: MethodSettings): boolean {
  return loggingLevel === 'ERROR' || loggingLevel === 'INFO';
}

function turnsSomeOff({ methodSettings }: Stage): boolean {
  return Object.values(methodSettings).some(
    ({ loggingLevel }) => loggingLevel === 'OFF',
  );
}

import { listStages, ofStages } from '../lookups/stages';
import { definePractice, fail, pass } from '../practice';
import { developerGuide, securityHub, whitepaper } from '../sources';

/** Who called what is written down. */
export const stagesWriteAccessLogs = definePractice({
  meta: {
    id: 'PA-LOG-01',
    title: 'Stages write access logs',
    severity: 'medium',
    appliesTo: 'api',
    checks: 'Whether each stage has a destination for access logs.',
    why: 'Without access logs nobody can tell afterwards who called the API, through which endpoint, and with what result.',
    sources: [
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
      developerGuide(
        'set-up-logging',
        'Set up CloudWatch logging for REST APIs',
      ),
      securityHub(
        'APIGateway.9',
        'Access logging should be configured for V2 stages',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.9'],
      'AWS Config': ['api-gwv2-access-logs-enabled'],
      Prowler: ['apigatewayv2_api_access_logging_enabled'],
      Checkov: ['CKV_AWS_76', 'CKV_AWS_95'],
      'cdk-nag': ['AwsSolutions-APIG1'],
    },
    pillar: 'operations',
    remediation: {
      text: 'Give each stage a log group and a format in JSON with the request id, caller, VPC endpoint, operation, status and latency.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  AccessLogSetting:
    DestinationArn: !GetAtt AccessLogs.Arn
    Format: '{"requestId":"$context.requestId","vpceId":"$context.identity.vpceId","status":"$context.status"}'`,
    },
    whenToIgnore: 'The stage is for trials and is deleted after them.',
    messages: { off: 'No access log: {{stages}}.' },
  },
  evaluate: api =>
    ofStages(api, stages => {
      const silent = stages.filter(({ accessLog }) => accessLog === null);
      return silent.length > 0
        ? fail('off', { stages: listStages(silent) })
        : pass();
    }),
});

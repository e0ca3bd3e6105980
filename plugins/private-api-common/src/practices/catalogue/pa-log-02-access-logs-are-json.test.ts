import { aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { accessLogsAreJson } from './pa-log-02-access-logs-are-json';

function logging(...formats: (string | undefined)[]) {
  const stages = formats.map((format, index) =>
    aStage({
      name: `s${index + 1}`,
      accessLog: { destinationArn: 'arn:aws:logs:::log-group:orders', format },
    }),
  );
  return aPrivateApi({ stages });
}

const JSON_FORMAT = '{"id":"$context.requestId","status":$context.status}';
const CLF = '$context.identity.sourceIp [$context.requestTime] $context.status';

testPractice(accessLogsAreJson, {
  pass: [{ name: 'JSON', resource: logging(JSON_FORMAT) }],
  fail: [
    {
      name: 'the Common Log Format at one of two stages',
      resource: logging(JSON_FORMAT, CLF),
      message: 'text',
      data: { stages: 's2' },
      evidence: 'stage s2, access log format',
    },
  ],
  unknown: [
    {
      name: 'no format given',
      resource: logging(undefined),
      reason: 'format of an access log',
    },
    {
      name: 'stages that were not read',
      resource: aPrivateApi({ stages: { unknown: 'denied' } }),
      reason: 'denied',
    },
  ],
  notApplicable: [{ name: 'no access log', resource: aPrivateApi() }],
});

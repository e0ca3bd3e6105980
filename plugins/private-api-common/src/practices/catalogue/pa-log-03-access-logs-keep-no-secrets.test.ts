import { aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { accessLogsKeepNoSecrets } from './pa-log-03-access-logs-keep-no-secrets';

function logging(...variables: string[]) {
  const fields = variables.map(name => `"${name}":"$context.${name}"`).join();
  const accessLog = {
    destinationArn: 'arn:aws:logs:eu-west-1:111111111111:log-group:orders',
    format: `{${fields}}`,
  };
  return aPrivateApi({ stages: [aStage({ accessLog })] });
}

testPractice(accessLogsKeepNoSecrets, {
  pass: [
    {
      name: 'ids and the result',
      resource: logging('requestId', 'identity.apiKeyId', 'status'),
    },
    {
      name: 'the run of the authorizer and the subject',
      resource: logging('authorizer.latency', 'authorizer.claims.sub'),
    },
  ],
  fail: [
    {
      name: 'a personal claim',
      resource: logging('requestId', 'authorizer.claims.email'),
      message: 'sensitive',
      data: { stages: 'prod', variables: 'authorizer.claims.email' },
      evidence: 'stage prod, access log format',
    },
    {
      name: 'the key itself, and the context of an authorizer',
      resource: logging('identity.apiKey', 'authorizer.token'),
      message: 'sensitive',
      data: { stages: 'prod', variables: 'identity.apiKey, authorizer.token' },
    },
    {
      name: 'a header',
      resource: logging('requestOverride.header.Authorization'),
      message: 'sensitive',
      data: {
        stages: 'prod',
        variables: 'requestOverride.header.Authorization',
      },
    },
  ],
  unknown: [
    {
      name: 'no format given',
      resource: aPrivateApi({
        stages: [aStage({ accessLog: { destinationArn: 'arn:of:a:group' } })],
      }),
      reason: 'not known',
    },
  ],
  notApplicable: [{ name: 'no access log', resource: aPrivateApi() }],
});

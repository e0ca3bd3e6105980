import { listed } from '../listed';
import { loggedStages, variablesOf } from '../lookups/accessLogs';
import { ofStages } from '../lookups/stages';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Access logs say who called without saying more of them than that. */
export const accessLogsKeepNoSecrets = definePractice({
  meta: {
    id: 'PA-LOG-03',
    title: 'Access logs keep no secrets and no personal claims',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether the format of the access logs names the value of API keys, headers, client certificates, claims of tokens or the context of a Lambda authorizer. Ids of the caller and of the token are left alone.',
    why: 'Logs are read by more people than the data is meant for, are copied to other tools and live long. A key in them is given away.',
    sources: [
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
      developerGuide(
        'api-gateway-variables-for-access-logging',
        'Variables for access logging for API Gateway',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Take the variables out of the format. Log the id of the key ($context.identity.apiKeyId) and the subject of the token instead.',
      cloudFormation: `AccessLogSetting:
  Format: '{"requestId":"$context.requestId","apiKeyId":"$context.identity.apiKeyId"}'`,
    },
    whenToIgnore:
      'The fields are known to hold nothing personal, and the log group is as closed as the data.',
    messages: {
      sensitive: 'The access logs of {{stages}} hold {{variables}}.',
    },
  },
  evaluate: api =>
    ofStages(api, stages => {
      const logged = loggedStages(stages);
      if (logged.length === 0) {
        return notApplicable();
      }
      const found = logged.flatMap(({ stage, log }) => {
        const variables = variablesOf(log.format ?? '').filter(isSensitive);
        return variables.length > 0 ? [{ stage, log, variables }] : [];
      });
      if (found.length > 0) {
        const [{ stage, log }] = found;
        return fail(
          'sensitive',
          {
            stages: listed(found.map(one => one.stage.name)),
            variables: listed(found.flatMap(one => one.variables)),
          },
          {
            source: `stage ${stage.name}, access log format`,
            text: log.format ?? '',
          },
        );
      }
      return logged.every(({ log }) => log.format)
        ? pass()
        : undetermined('the format of an access log is not known');
    }),
});

/** What API Gateway itself says of an authorizer's run. */
const OF_AUTHORIZER_RUN =
  /^authorizer\.(error|integrationLatency|integrationStatus|latency|principalId|requestId|status)$/;
/** Registered claims that identify a token, client or subject without naming a person. */
const OF_TOKEN =
  /^authorizer\.(?:claims|jwt\.claims)\.(aud|azp|client_id|exp|iat|iss|jti|scope|scp|sub|token_use)$/;

function isSensitive(variable: string): boolean {
  if (variable.startsWith('authorizer.')) {
    return !OF_AUTHORIZER_RUN.test(variable) && !OF_TOKEN.test(variable);
  }
  return (
    variable === 'identity.apiKey' ||
    variable === 'identity.clientCert.clientCertPem' ||
    /^(request|response)Override\.header\./.test(variable)
  );
}

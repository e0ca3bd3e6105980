import { listed } from '../listed';
import { isJson, loggedStages } from '../lookups/accessLogs';
import { ofStages } from '../lookups/stages';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Access logs can be searched by field. */
export const accessLogsAreJson = definePractice({
  meta: {
    id: 'PA-LOG-02',
    title: 'Access logs are JSON',
    severity: 'low',
    appliesTo: 'api',
    checks: 'Whether the format of the access logs is a JSON document.',
    why: 'CloudWatch Logs Insights finds the fields of JSON by itself. Of other formats each query must cut the lines apart, and a blank in a value shifts the fields.',
    sources: [
      whitepaper('2022', 'Security'),
      whitepaper('2026', 'Security'),
      developerGuide(
        'set-up-logging',
        'Set up CloudWatch logging for REST APIs',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Write the format as a JSON object on one line, with each text variable in quotation marks.',
      cloudFormation: `AccessLogSetting:
  Format: '{"requestId":"$context.requestId","status":"$context.status"}'`,
    },
    whenToIgnore:
      'A tool that reads the logs expects another format, such as the Common Log Format.',
    messages: { text: 'No JSON: the access logs of {{stages}}.' },
  },
  evaluate: api =>
    ofStages(api, stages => {
      const logged = loggedStages(stages);
      if (logged.length === 0) {
        return notApplicable();
      }
      const other = logged.find(({ log }) => log.format && !isJson(log.format));
      if (other) {
        const names = logged
          .filter(({ log }) => log.format && !isJson(log.format))
          .map(({ stage }) => stage.name);
        return fail(
          'text',
          { stages: listed(names) },
          {
            source: `stage ${other.stage.name}, access log format`,
            text: other.log.format ?? '',
          },
        );
      }
      return logged.every(({ log }) => log.format)
        ? pass()
        : undetermined('the format of an access log is not known');
    }),
});

import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** Stage variables are no place for secrets. */
export const stageVariablesHoldNoSecrets = definePractice({
  meta: {
    id: 'PA-SEC-04',
    title: 'Stage variables hold no secrets',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'The names of stage variables: whether one is called as a password, token or key is. Values are neither read nor kept.',
    why: 'Everybody who may look at the stage sees its variables, in the console, in exports and in logs. They are not encrypted with a key of yours and nobody rotates them.',
    sources: [
      developerGuide(
        'stage-variables',
        'Use stage variables for a REST API in API Gateway',
      ),
    ],
    matches: {
      Prowler: ['apigateway_restapi_no_secrets_in_stage_variables'],
    },
    pillar: 'security',
    remediation: {
      text: 'Keep the secret in Secrets Manager and let the backend fetch it; keep at most its name in the variable, and call the variable so. Change the secret: it has been seen.',
      cloudFormation: `Type: AWS::ApiGateway::Stage
Properties:
  Variables: { partnerSecretName: !Ref PartnerSecret }`,
    },
    whenToIgnore: 'The variable only sounds like a secret.',
    messages: {
      suspicious:
        'Variables of stage {{stage}} are called as secrets are: {{names}}.',
    },
  },
  evaluate({ stages }) {
    if (isUnknown(stages)) {
      return undetermined(stages.unknown);
    }
    const results = stages.flatMap(({ name, variables }) => {
      const names = Object.keys(variables).filter(
        // A value that is kept is the id of a VPC link.
        variable => variables[variable] === null && soundsLikeSecret(variable),
      );
      return names.length > 0
        ? fail(
            'suspicious',
            { stage: name, names: listed(names) },
            { source: `stage ${name}, variables`, text: names.join(', ') },
          )
        : [];
    });
    return results.length > 0 ? results : pass();
  },
});

const SECRET =
  /(secret|password|passwd|passphrase|credentials?|token|api_?key|private_?key|access_?key)$/i;

/** `secretArn` and `tokenUrl` say where a secret is, not what it is: what counts is how the name ends. */
function soundsLikeSecret(name: string): boolean {
  return SECRET.test(name.replace(/[-_]?(value|\d+)$/i, ''));
}

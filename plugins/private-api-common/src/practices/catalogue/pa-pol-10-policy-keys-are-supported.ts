import { policyFactsOf } from '../../access';
import { listed } from '../listed';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { statementEvidence } from '../lookups/statementEvidence';
import { definePractice, fail, pass } from '../practice';
import { developerGuide } from '../sources';

/** A policy rests on keys that API Gateway is known to fill. */
export const policyKeysAreSupported = definePractice({
  meta: {
    id: 'PA-POL-10',
    title: 'Policy uses condition keys that API Gateway supports',
    severity: 'medium',
    appliesTo: 'api',
    checks:
      'Whether each condition key of the resource policy is among those that the Developer Guide lists for API Gateway.',
    why: 'IAM accepts any key. One that API Gateway does not fill, such as aws:VpceOrgID, is absent from every call: an Allow on it admits nobody, and a negated Deny stops everybody.',
    sources: [
      developerGuide(
        'apigateway-resource-policies-aws-condition-keys',
        'AWS condition keys that can be used in API Gateway resource policies',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Use aws:SourceVpce or aws:SourceVpc with the ids themselves, or aws:PrincipalOrgID on operations with AWS_IAM.',
      cloudFormation: `Condition:
  StringNotEquals: { aws:SourceVpc: [!Ref Vpc] }`,
    },
    whenToIgnore:
      'A test call has shown that API Gateway fills the key, and the Developer Guide lags behind.',
    messages: {
      unsupported:
        'API Gateway does not list {{keys}} among the keys of its resource policies: what the statement does cannot be told.',
    },
  },
  evaluate: api =>
    ofPrivatePolicy(api, ({ document }) => {
      const uses = policyFactsOf(document).unsupportedConditions.filter(
        ({ condition }) =>
          !condition.key.toLowerCase().startsWith('execute-api:'),
      );
      return uses.length > 0
        ? fail(
            'unsupported',
            { keys: listed(uses.map(({ condition }) => condition.key)) },
            statementEvidence('resource policy', uses[0].statement),
          )
        : pass();
    }),
});

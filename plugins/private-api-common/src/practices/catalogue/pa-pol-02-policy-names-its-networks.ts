import { networkBindingsOf, restrictsToVpc } from '../../access';
import { listOperations } from '../lookups/operations';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { statementEvidence } from '../lookups/statementEvidence';
import { servedPolicyGap } from '../lookups/servedPolicyGap';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Not every VPC endpoint of the world leads to a private API. */
export const policyNamesItsNetworks = definePractice({
  meta: {
    id: 'PA-POL-02',
    title: 'Policy admits named VPCs or VPC endpoints only',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'What the resource policy answers to a call through a VPC endpoint that it does not name, for each way to authorise.',
    why: 'A private API is private to VPC endpoints, not to your own: an endpoint of any account in the Region leads to it. Where the policy lets them all in, only the authorizer is left, if there is one.',
    sources: [
      whitepaper('2022', 'REST API', 'Resource-based policy'),
      whitepaper('2026', 'REST API', 'Basic architecture'),
      developerGuide(
        'apigateway-private-apis',
        'Best practices for private APIs',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Keep the Allow, and add a Deny on execute-api:Invoke with StringNotEquals on aws:SourceVpce or aws:SourceVpc that lists who may call. Deploy.',
      cloudFormation: `- Effect: Deny
  Principal: '*'
  Action: execute-api:Invoke
  Resource: execute-api:/*
  Condition: { StringNotEquals: { aws:SourceVpce: [!Ref VpcEndpoint] } }`,
    },
    whenToIgnore:
      'The API is a service for callers of any account, and each operation authorises its callers.',
    messages: {
      open: 'The policy lets any VPC endpoint of any account in to {{count}} of the operations: {{operations}}.',
    },
  },
  evaluate: api =>
    ofPrivatePolicy(api, ({ document }) => {
      const gap = servedPolicyGap(api);
      if (gap) {
        return undetermined(gap.unknown);
      }
      const bindings = networkBindingsOf(api);
      const open = bindings.filter(({ binding }) => binding === 'open');
      if (open.length > 0) {
        const operations = open.flatMap(use => use.operations);
        const allow = document.statements.find(
          ({ effect, conditions }) =>
            effect === 'Allow' && conditions.length === 0,
        );
        return fail(
          'open',
          {
            count: new Set(operations).size,
            operations: listOperations(operations),
          },
          allow && statementEvidence('resource policy', allow),
        );
      }
      const isOpenToQuestion = bindings.some(
        ({ binding }) => binding === 'unknown',
      );
      return isOpenToQuestion && !restrictsToVpc(document)
        ? undetermined(
            'whom the policy lets in depends on more than the network of the caller',
          )
        : pass();
    }),
});

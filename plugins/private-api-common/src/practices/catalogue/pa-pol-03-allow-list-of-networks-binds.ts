import { networkBindingsOf } from '../../access';
import { nameOfStatement } from '../../access/policies/explainAnswer';
import { listed } from '../listed';
import { listOperations } from '../lookups/operations';
import { ofPrivatePolicy } from '../lookups/ofPrivateApi';
import { statementEvidence } from '../lookups/statementEvidence';
import { servedPolicyGap } from '../lookups/servedPolicyGap';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** An allow-list of networks keeps out whom it does not list. */
export const allowListOfNetworksBinds = definePractice({
  meta: {
    id: 'PA-POL-03',
    title: 'Allow-list of networks restricts every operation',
    severity: 'high',
    appliesTo: 'api',
    checks:
      'Whether a policy that lists networks in an Allow also keeps other networks out of operations with AWS_IAM or a Lambda authorizer.',
    why: 'For callers of the same account who sign for IAM, and for Lambda authorizers, an allow on either side is enough. Whoever comes from a network that is not listed meets a silent policy, and the identity policy or the authorizer lets them in.',
    sources: [
      whitepaper('2022', 'REST API', 'Resource-based policy'),
      developerGuide(
        'apigateway-authorization-flow',
        'How API Gateway resource policies affect authorization workflow',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Turn the list around: allow everyone, and deny execute-api:Invoke with StringNotEquals on the networks that may call. A Deny wins over any allow. Deploy.',
      cloudFormation: `Policy:
  Version: '2012-10-17'
  Statement:
    - { Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: execute-api:/* }
    - Effect: Deny
      Principal: '*'
      Action: execute-api:Invoke
      Resource: execute-api:/*
      Condition: { StringNotEquals: { aws:SourceVpce: [!Ref VpcEndpoint] } }`,
    },
    whenToIgnore:
      'The list is meant for other accounts only, and every identity of the own account may call from anywhere.',
    messages: {
      notBinding:
        'The networks in {{statements}} do not restrict {{count}} of the operations ({{operations}}): there the allow of an identity policy or of the authorizer suffices.',
    },
  },
  evaluate: api =>
    ofPrivatePolicy(api, () => {
      const gap = servedPolicyGap(api);
      if (gap) {
        return undetermined(gap.unknown);
      }
      const listing = networkBindingsOf(api).filter(
        ({ allowList }) => allowList.length > 0,
      );
      const loose = listing.filter(({ binding }) => binding === 'not-binding');
      if (loose.length > 0) {
        const statements = loose.flatMap(use => use.allowList);
        const operations = loose.flatMap(use => use.operations);
        return fail(
          'notBinding',
          {
            statements: listed(statements.map(nameOfStatement)),
            count: new Set(operations).size,
            operations: listOperations(operations),
          },
          statementEvidence('resource policy', statements[0]),
        );
      }
      return listing.some(({ binding }) => binding === 'unknown')
        ? undetermined(
            'whether the list binds depends on what is not known of the calls',
          )
        : pass();
    }),
});

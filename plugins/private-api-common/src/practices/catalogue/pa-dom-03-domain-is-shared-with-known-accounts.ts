import { callContext } from '../../access/flow/callContext';
import { readPolicy } from '../../access/policies/readPolicy';
import { evaluatePolicy, MAY_ALLOW, type RequestPrincipal } from '../../policy';
import { ofPrivateDomain } from '../lookups/ofPrivateDomain';
import { statementEvidence } from '../lookups/statementEvidence';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** Of an account that does not exist, so that no list names it. */
const STRANGER: RequestPrincipal = {
  type: 'aws',
  arn: 'arn:aws:iam::000000000000:user/stranger',
};

/** Not just any account may give itself a way to a domain. */
export const domainIsSharedWithKnownAccounts = definePractice({
  meta: {
    id: 'PA-DOM-03',
    title: 'Private domain is shared with known accounts only',
    severity: 'high',
    appliesTo: 'domain-name',
    checks:
      'Whether the management policy of each private custom domain name lets an account that it does not name create access associations.',
    why: 'Whoever may create an association has the first half of access to the domain. With "*" and no condition that is every AWS account, and only the policy of the domain is left.',
    sources: [
      developerGuide(
        'apigateway-private-custom-domains-provider-share',
        'Share your private custom domain name using AWS RAM',
      ),
      developerGuide(
        'apigateway-private-custom-domains-provider-share-cli',
        'Share your private custom domain name using the API Gateway AWS CLI',
      ),
    ],
    pillar: 'security',
    remediation: {
      text: 'Share the domain by AWS RAM with accounts or with your organisation. In a policy of your own, name accounts or add aws:PrincipalOrgID. CloudFormation has no property for the management policy.',
      cloudFormation: `Type: AWS::RAM::ResourceShare
Properties:
  Name: private-domain
  ResourceArns: [!GetAtt Domain.DomainNameArn]
  Principals: ['222222222222']`,
    },
    whenToIgnore: 'The domain is a service for any AWS customer.',
    messages: {
      everyone: 'Every AWS account may create an association with the domain.',
    },
  },
  evaluate: domain =>
    ofPrivateDomain(domain, () => {
      const policy = readPolicy(domain.managementPolicy);
      switch (policy.state) {
        case 'none':
          return pass();
        case 'unknown':
          return undetermined(policy.reason);
        case 'present':
          break;
        default:
          return undetermined('the management policy cannot be read');
      }
      const request = {
        principal: STRANGER,
        action: 'apigateway:CreateAccessAssociation',
        resource: domain.arn,
        context: callContext({ isPrivate: false }, STRANGER),
      };
      if (evaluatePolicy(policy.compiled, request) !== MAY_ALLOW) {
        return pass();
      }
      const allow = policy.document.statements.find(
        ({ effect, conditions }) =>
          effect === 'Allow' && conditions.length === 0,
      );
      return fail(
        'everyone',
        {},
        allow && statementEvidence('management policy', allow),
      );
    }),
});

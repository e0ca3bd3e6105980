import { namedInPolicy } from '../../connectivity/entrances/namedInPolicy';
import { isUnknown } from '../../inventory';
import { listed } from '../listed';
import { associationsOf, ofPrivateDomain } from '../lookups/ofPrivateDomain';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide } from '../sources';

/** Whom the policy of a domain names has a way to it. */
export const domainEndpointsAreAssociated = definePractice({
  meta: {
    id: 'PA-DOM-12',
    title: 'Endpoints that the policy of a private domain names are associated',
    severity: 'low',
    appliesTo: 'domain-name',
    checks:
      'Whether each VPC endpoint that the policy of a private custom domain name names is associated with the domain.',
    why: 'The policy alone opens nothing: without the association the endpoint does not know the domain. Either its callers wait in vain, or the entry is a leftover.',
    sources: [
      developerGuide(
        'apigateway-private-custom-domains-associations',
        'Tasks of API providers and API consumers for custom domain names for private APIs',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Let the owner of the endpoint create the association, or take the endpoint out of the policy.',
      cloudFormation: `Type: AWS::ApiGateway::DomainNameAccessAssociation
Properties:
  DomainNameArn: !Ref DomainNameArn
  AccessAssociationSourceType: VPCE
  AccessAssociationSource: !Ref VpcEndpoint`,
    },
    whenToIgnore:
      'The owner of the endpoint is about to create the association.',
    messages: {
      notAssociated:
        'The policy of the domain names {{endpoints}}, which is not associated with it.',
    },
  },
  evaluate: (domain, { inventory }) =>
    ofPrivateDomain(domain, () => {
      if (isUnknown(domain.policy)) {
        return undetermined(domain.policy.unknown);
      }
      const named = namedInPolicy(domain.policy).endpointIds;
      if (named.length === 0) {
        return notApplicable();
      }
      const associated = associationsOf(domain, inventory).map(
        ({ vpcEndpointId }) => vpcEndpointId,
      );
      const missing = named.filter(id => !associated.includes(id));
      if (missing.length === 0) {
        return pass();
      }
      const gap = inventory.gapOf('domain-name-access-association', domain);
      return gap
        ? undetermined(gap.unknown)
        : fail('notAssociated', { endpoints: listed(missing) });
    }),
});

import { indexOf } from '../../connectivity/estate/EstateIndex';
import type { DomainName, Inventory } from '../../inventory';
import { listed } from '../listed';
import { endpointRecordsOf } from '../lookups/endpointRecords';
import { associationsOf, ofPrivateDomain } from '../lookups/ofPrivateDomain';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, whitepaper } from '../sources';

/** Where DNS sends callers of a domain, the endpoint knows the domain, and only one of that name. */
export const namesLeadToAssociatedEndpoints = definePractice({
  meta: {
    id: 'PA-DOM-04',
    title: 'Records of a private domain lead to associated endpoints',
    severity: 'high',
    appliesTo: 'domain-name',
    checks:
      'Whether each VPC endpoint to which a private hosted zone leads the name is associated with the domain, and with no other domain of that name.',
    why: 'An endpoint without the association refuses the name with 403. Of two domains of one name it can serve one only, and which one nobody says.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Cross-account architecture using a private custom domain name',
      ),
      developerGuide(
        'apigateway-private-custom-domains',
        'Custom domain names for private APIs in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Create a domain name access association in the account of the endpoint; it takes about 15 minutes. Remove the one with the other domain of that name.',
      cloudFormation: `Type: AWS::ApiGateway::DomainNameAccessAssociation
Properties:
  DomainNameArn: !Ref DomainNameArn
  AccessAssociationSourceType: VPCE
  AccessAssociationSource: !Ref VpcEndpoint`,
    },
    whenToIgnore:
      'The record is made first, and the association follows today.',
    messages: {
      notAssociated:
        'DNS leads the name to {{endpoints}}, which is not associated with the domain.',
      twins:
        '{{endpoint}} is associated with two domains of this name; the other one is {{twin}}.',
    },
  },
  evaluate: (domain, { inventory }) =>
    ofPrivateDomain(domain, () => {
      const twin = findTwin(domain, inventory);
      if (twin) {
        return fail('twins', twin);
      }
      const served = new Set(
        [domain, ...twinsOf(domain, inventory)].flatMap(one =>
          associationsOf(one, inventory).map(
            ({ vpcEndpointId }) => vpcEndpointId,
          ),
        ),
      );
      const records = endpointRecordsOf(domain.domainName, inventory);
      const unserved = [...records.keys()].filter(id => !served.has(id));
      if (unserved.length === 0) {
        return pass();
      }
      const gap = inventory.gapOf('domain-name-access-association', domain);
      const { zone, record } = records.get(unserved[0])![0];
      return gap
        ? undetermined(gap.unknown)
        : fail(
            'notAssociated',
            { endpoints: listed(unserved) },
            {
              source: `hosted zone ${zone.domainName}`,
              text: `${record.name} ${record.type} ${
                record.aliasTarget ?? record.values.join(', ')
              }`,
            },
          );
    }),
});

function twinsOf(domain: DomainName, inventory: Inventory): DomainName[] {
  const named = indexOf(inventory).domainsByName.get(domain.domainName) ?? [];
  return named.filter(({ arn }) => arn !== domain.arn);
}

/** Another domain of the same name on an endpoint of this one. */
function findTwin(
  domain: DomainName,
  inventory: Inventory,
): { endpoint: string; twin: string } | undefined {
  for (const { vpcEndpointId } of associationsOf(domain, inventory)) {
    const twin = twinsOf(domain, inventory).find(other =>
      associationsOf(other, inventory).some(
        one => one.vpcEndpointId === vpcEndpointId,
      ),
    );
    if (twin) {
      return { endpoint: vpcEndpointId, twin: twin.arn };
    }
  }
  return undefined;
}

import { EndpointIndex } from '../../access/callers/EndpointIndex';
import { isServing } from '../../access/callers/domainRoutes';
import { DomainName, Inventory, isUnknown, VpcEndpoint } from '../../inventory';
import { indexOf } from '../estate/EstateIndex';
import { fail, Judgement, pass, unknownFrom } from '../Judgement';

/**
 * Whether a private custom domain name is ready for calls through an endpoint: available, its certificate issued, the
 * endpoint associated, and no other domain of the same name on it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html
 */
export function judgeDomain(
  domain: DomainName,
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const { domainName, status } = domain;
  if (status && !isServing(domain)) {
    return fail(
      `Domain name ${domainName} is ${status}.`,
      'Wait until the domain name is AVAILABLE (about 15 minutes), or repair it.',
      { source: `domain name ${domainName}, status`, text: status },
    );
  }
  const certificate =
    domain.certificateArn &&
    inventory.get('certificate', domain.certificateArn);
  if (certificate && certificate.status !== 'ISSUED') {
    return fail(
      `The certificate of ${domainName} is ${certificate.status}.`,
      'Renew or replace the certificate.',
      { source: certificate.arn, text: certificate.status },
    );
  }
  return judgeAssociation(domain, endpoint, inventory);
}

function judgeAssociation(
  domain: DomainName,
  { endpointId, ...owner }: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const index = indexOf(inventory);
  const association = index.associationsByDomain
    .get(domain.arn)
    ?.find(({ vpcEndpointId }) => vpcEndpointId === endpointId);
  if (!association) {
    const gap = inventory.gapOf('domain-name-access-association', owner);
    return isUnknown(gap)
      ? unknownFrom(gap, `The associations of ${endpointId} are not known`)
      : fail(
          `Domain name ${domain.domainName} is not associated with ${endpointId}.`,
          `Create a domain name access association between ${endpointId} and ${domain.arn}; it takes about 15 minutes.`,
        );
  }
  const twin = EndpointIndex.of(inventory).twinOf(endpointId, domain.arn);
  if (twin) {
    return fail(
      `Two domain names ${domain.domainName} are associated with ${endpointId}, which can serve one only.`,
      `Remove the association with ${twin}.`,
      { source: 'domain name access associations', text: twin },
    );
  }
  return pass(`${domain.domainName} is associated with ${endpointId}.`, {
    source: 'domain name access association',
    text: association.arn,
  });
}

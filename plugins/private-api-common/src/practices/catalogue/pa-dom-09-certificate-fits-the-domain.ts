import {
  isUnknown,
  parseArn,
  type Certificate,
  type DomainName,
} from '../../inventory';
import { listed } from '../listed';
import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide, otherPage } from '../sources';

const PRIVATE_KEYS = ['RSA_2048', 'EC_prime256v1', 'EC_secp384r1'];

/** The certificate of a domain is for its name, and of a kind that API Gateway takes. */
export const certificateFitsTheDomain = definePractice({
  meta: {
    id: 'PA-DOM-09',
    title: 'Certificate fits the custom domain name',
    severity: 'high',
    appliesTo: 'domain-name',
    checks:
      'Whether the ACM certificate of each custom domain name covers the name, and for private ones has a key of RSA 2048, EC P-256 or EC P-384.',
    why: 'Clients refuse a certificate for another name, and API Gateway offers private domains no other keys.',
    sources: [
      developerGuide(
        'apigateway-private-custom-domains',
        'Custom domain names for private APIs in API Gateway',
      ),
      otherPage(
        'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html',
        'Security Hub CSPM controls for AWS Certificate Manager',
      ),
    ],
    matches: { 'Security Hub': ['ACM.2'] },
    pillar: 'security',
    remediation: {
      text: 'Request a certificate for the name, or for all names of its zone (*.internal.example.com), and set it at the domain.',
      cloudFormation: `Type: AWS::CertificateManager::Certificate
Properties:
  DomainName: orders.internal.example.com
  KeyAlgorithm: EC_prime256v1
  ValidationMethod: DNS`,
    },
    whenToIgnore: 'Nobody calls by this name any more.',
    messages: {
      otherName: 'The certificate is for {{names}}, not for {{domainName}}.',
      otherKey: 'The certificate has a key of {{key}}.',
    },
  },
  evaluate(domain, { inventory }) {
    const { certificateArn } = domain;
    if (!certificateArn) {
      return undetermined('the certificate of the domain is not known');
    }
    // The certificate of an edge-optimized domain is kept in us-east-1.
    const region = parseArn(certificateArn)?.region ?? domain.region;
    const certificate = inventory.resolve('certificate', certificateArn, {
      accountId: domain.accountId,
      region,
    });
    if (isUnknown(certificate)) {
      return undetermined(certificate.unknown);
    }
    return certificate
      ? judge(domain, certificate)
      : undetermined(`${certificateArn} is not in the inventory`);
  },
});

function judge(
  { domainName, endpointType }: DomainName,
  { domainNames, keyAlgorithm }: Certificate,
) {
  if (!domainNames.some(name => covers(name, domainName))) {
    return fail('otherName', { names: listed(domainNames), domainName });
  }
  // ACM writes `RSA_2048` and `RSA-2048`.
  const key = keyAlgorithm?.replace(/-/g, '_');
  return endpointType === 'PRIVATE' && key && !PRIVATE_KEYS.includes(key)
    ? fail('otherKey', { key })
    : pass();
}

/** An asterisk stands for one label, the first. */
function covers(name: string, domainName: string): boolean {
  const wanted = domainName.toLowerCase();
  const given = name.toLowerCase();
  return (
    given === wanted ||
    (given.startsWith('*.') &&
      given.slice(2) === wanted.slice(wanted.indexOf('.') + 1))
  );
}

import { definePractice, fail, pass, undetermined } from '../practice';
import { developerGuide } from '../sources';

/** A custom domain name answers. */
export const domainIsAvailable = definePractice({
  meta: {
    id: 'PA-DOM-11',
    title: 'Custom domain name is available',
    severity: 'high',
    appliesTo: 'domain-name',
    checks: 'The status of each custom domain name, as API Gateway gives it.',
    why: 'A domain name that FAILED or waits for a certificate answers nobody, also where DNS already leads to it.',
    sources: [
      developerGuide(
        'apigateway-private-custom-domains',
        'Custom domain names for private APIs in API Gateway',
      ),
    ],
    pillar: 'reliability',
    remediation: {
      text: 'Mend the certificate or the proof of ownership, then make a FAILED domain name anew. A new one takes about 15 minutes.',
      cloudFormation: `Type: AWS::ApiGateway::DomainNameV2
Properties:
  DomainName: orders.internal.example.com
  CertificateArn: !Ref IssuedCertificate
  EndpointConfiguration: { Types: [PRIVATE] }`,
    },
    whenToIgnore: 'The domain name is being made right now.',
    messages: { notAvailable: 'The domain name is {{status}}.' },
  },
  evaluate({ status }) {
    if (!status) {
      return undetermined('the status of the domain name is not known');
    }
    // One that is being changed goes on answering.
    return status === 'AVAILABLE' || status === 'UPDATING'
      ? pass()
      : fail('notAvailable', { status });
  },
});

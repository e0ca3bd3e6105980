import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { otherPage, developerGuide, whitepaper } from '../sources';

/** A public custom domain name speaks TLS 1.2 or later. */
export const publicDomainRefusesOldTls = definePractice({
  meta: {
    id: 'PA-SEC-01',
    title: 'Public custom domain name refuses TLS 1.0 and 1.1',
    severity: 'medium',
    appliesTo: 'domain-name',
    checks:
      'The security policy of each public custom domain name. Private ones have TLS 1.2 and no choice.',
    why: 'With TLS_1_0 API Gateway takes connections of versions that are broken and that most standards forbid.',
    sources: [
      whitepaper('2026', 'Security', 'TLS considerations'),
      developerGuide(
        'apigateway-custom-domain-tls-version',
        'Choose a security policy for your custom domain in API Gateway',
      ),
      otherPage(
        'https://docs.aws.amazon.com/config/latest/developerguide/apigateway-domain-name-tls-check.html',
        'AWS Config – apigateway-domain-name-tls-check',
      ),
    ],
    matches: {
      'Security Hub': ['APIGateway.11'],
      'AWS Config': ['apigateway-domain-name-tls-check'],
      Checkov: ['CKV_AWS_206'],
      KICS: ['api_gateway_without_security_policy'],
    },
    pillar: 'security',
    remediation: {
      text: 'Set the security policy to TLS_1_2, or to one of those that begin with SecurityPolicy_TLS13 where only REST APIs are mapped.',
      cloudFormation: `Type: AWS::ApiGateway::DomainName
Properties:
  SecurityPolicy: TLS_1_2`,
    },
    whenToIgnore: 'Devices that cannot be renewed still speak TLS 1.0.',
    messages: {
      old: 'The domain name takes connections with {{policy}}.',
    },
  },
  evaluate({ endpointType, securityPolicy }) {
    if (endpointType === 'PRIVATE') {
      return notApplicable();
    }
    if (!securityPolicy) {
      return undetermined('the security policy is not known');
    }
    return securityPolicy === 'TLS_1_0'
      ? fail('old', { policy: securityPolicy })
      : pass();
  },
});

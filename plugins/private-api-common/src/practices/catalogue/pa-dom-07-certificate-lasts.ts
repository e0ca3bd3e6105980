import { definePractice, fail, pass, undetermined } from '../practice';
import { otherPage, whitepaper } from '../sources';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTICE_DAYS = 30;

/** A certificate is good for another month. */
export const certificateLasts = definePractice({
  meta: {
    id: 'PA-DOM-07',
    title: 'Certificate is issued and lasts 30 days more',
    severity: 'high',
    appliesTo: 'certificate',
    checks: 'Status and end of each ACM certificate on the path of an API.',
    why: 'ACM renews what it issued 60 days before the end, where it can still validate the name. A certificate with less than 30 days to go is one that it could not renew, or an imported one that nobody has renewed.',
    sources: [
      whitepaper(
        '2026',
        'REST API',
        'Multi-Region private API Gateway using private custom domains',
      ),
      otherPage(
        'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html',
        'Security Hub CSPM controls for AWS Certificate Manager',
      ),
    ],
    matches: {
      'Security Hub': ['ACM.1'],
      'AWS Config': ['acm-certificate-expiration-check'],
      Prowler: ['acm_certificates_expiration_check'],
    },
    pillar: 'reliability',
    remediation: {
      text: 'Put the validation record of an issued certificate back into its public zone, so that ACM can renew it. Import a renewed one under the same ARN where you import.',
      cloudFormation: `Type: AWS::CertificateManager::Certificate
Properties:
  DomainName: orders.internal.example.com
  ValidationMethod: DNS`,
    },
    whenToIgnore:
      'What the certificate stands for is taken down before its end.',
    messages: {
      notIssued: 'The certificate is {{status}}.',
      ending: 'The certificate ends on {{date}}, in {{days}} days.',
      ended: 'The certificate ended on {{date}}.',
    },
  },
  evaluate({ status, notAfter }, { now }) {
    if (status && status !== 'ISSUED' && status !== 'EXPIRED') {
      return fail('notIssued', { status });
    }
    if (!notAfter) {
      return undetermined('the end of the certificate is not known');
    }
    const date = notAfter.slice(0, 10);
    const days = Math.floor((Date.parse(notAfter) - Date.parse(now)) / DAY_MS);
    if (days < 0) {
      return fail('ended', { date });
    }
    return days < NOTICE_DAYS ? fail('ending', { date, days }) : pass();
  },
});

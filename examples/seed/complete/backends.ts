import { COMMERCE } from '../estate/accounts.ts';
import { findRecorded } from './find.ts';
import type { JsonObject, Recording } from './Recording.ts';

const EU = { accountId: COMMERCE, region: 'eu-west-1' };

/** No link falls asleep in the emulator. AWS deletes the interfaces of a V2 link without traffic for 60 days. */
export function deactivateLink(recording: Recording): void {
  const link = findRecorded(
    recording,
    'apigatewayv2 GetVpcLinks',
    'Items',
    EU,
    'invoicing-eu',
  );
  if (link) {
    link.VpcLinkStatus = 'INACTIVE';
    link.VpcLinkStatusMessage =
      'VPC link has been inactive for more than 60 days';
  }
}

/** Targets are always healthy in the emulator, whatever stands behind them. */
export function failTargets(recording: Recording): void {
  const failures = [
    {
      State: 'unhealthy',
      Reason: 'Target.ResponseCodeMismatch',
      Description: 'Health checks failed with these codes: [503]',
    },
    {
      State: 'unhealthy',
      Reason: 'Target.Timeout',
      Description: 'Request timed out',
    },
  ];
  for (const { input, output } of recording.calls(
    'elasticloadbalancing DescribeTargetHealth',
  )) {
    const group = String(input.TargetGroupArn);
    if (group.includes(':targetgroup/tax-calculation-us/')) {
      const targets = output?.TargetHealthDescriptions as JsonObject[];
      targets.forEach((target, index) => {
        target.TargetHealth = failures[index % failures.length];
      });
    }
  }
}

/** Certificates are never issued in the emulator, and they expire a year after the seed ran. */
export function issueCertificates(recording: Recording): void {
  for (const { output } of recording.calls('acm DescribeCertificate')) {
    const certificate = output?.Certificate as JsonObject;
    const isLate = certificate.DomainName === 'refunds.api.harrowvale.example';
    certificate.Status = 'ISSUED';
    certificate.KeyAlgorithm = 'RSA_2048';
    certificate.NotBefore = { $date: '2025-11-05T00:00:00.000Z' };
    certificate.NotAfter = {
      // Twelve days to go: nobody has renewed it.
      $date: isLate ? '2026-12-05T23:59:59.000Z' : '2027-10-04T23:59:59.000Z',
    };
  }
}

/** Each of them is as its owners have set it up with the platform's module but this one, which is as AWS makes it. */
const AS_MADE = '/tax-us/';

const SET: Record<string, string> = {
  'access_logs.s3.enabled': 'true',
  'deletion_protection.enabled': 'true',
};

const DEFAULTS: Record<string, string> = {
  'access_logs.s3.enabled': 'false',
  'deletion_protection.enabled': 'false',
};

const DROPS_INVALID_HEADERS = 'routing.http.drop_invalid_header_fields.enabled';

/** The emulator leaves out what only Application Load Balancers have. */
export function setLoadBalancerAttributes(recording: Recording): void {
  const what = 'elasticloadbalancing DescribeLoadBalancerAttributes';
  for (const { input, output } of recording.calls(what)) {
    const arn = String(input.LoadBalancerArn);
    const isAsMade = arn.includes(AS_MADE);
    const values = {
      ...(isAsMade ? DEFAULTS : SET),
      ...(arn.includes('/app/') && {
        'routing.http.desync_mitigation_mode': 'defensive',
        [DROPS_INVALID_HEADERS]: String(!isAsMade),
      }),
    };
    if (output) {
      output.Attributes = Object.entries(values).map(([Key, Value]) => ({
        Key,
        Value,
      }));
    }
  }
}

import { COMMERCE, LOGISTICS } from '../estate/accounts.ts';
import { findRecorded } from './find.ts';
import type { Recording } from './Recording.ts';

const DOMAINS = 'apigateway GetDomainNames';

/** The emulator keeps no management policy: the one that lets another account associate its endpoint. */
export function shareDomain(recording: Recording): void {
  const scope = { accountId: COMMERCE, region: 'eu-west-1' };
  const domain = findRecorded(
    recording,
    DOMAINS,
    'items',
    scope,
    'payments.api.harrowvale.example',
  );
  if (domain) {
    domain.managementPolicy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${LOGISTICS}:root` },
          Action: 'apigateway:CreateAccessAssociation',
          Resource: domain.domainNameArn,
        },
      ],
    });
  }
}

/** Every domain name becomes available in the emulator. This one did not. */
export function failDomain(recording: Recording): void {
  const scope = { accountId: COMMERCE, region: 'us-east-1' };
  const domain = findRecorded(
    recording,
    DOMAINS,
    'items',
    scope,
    'returns.api.harrowvale.example',
  );
  if (domain) {
    domain.domainNameStatus = 'FAILED';
    domain.domainNameStatusMessage = 'The certificate could not be used';
  }
}

/** The emulator adds something of its own to the name of the hosted zone that Cloud Map keeps for a namespace. */
export function nameCloudMapZones(recording: Recording): void {
  recording.replaceTexts(text =>
    text.replace(/\.internal-hz(?=\.?$)/, '.internal'),
  );
}

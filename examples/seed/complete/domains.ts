import { COMMERCE, LOGISTICS } from '../estate/accounts.ts';
import { findRecorded } from './find.ts';
import type { JsonObject, Recording } from './Recording.ts';

const DOMAINS = 'apigateway GetDomainNames';
const SHARED_DOMAIN = 'payments.api.harrowvale.example';

/** The emulator lists an account's own domain names whoever's are asked for. {@link shareDomain} lets one account use another's. */
export function listSharedDomains(recording: Recording): void {
  const domain = recording
    .items(DOMAINS, 'items', { accountId: COMMERCE, region: 'eu-west-1' })
    .find(({ domainName }) => domainName === SHARED_DOMAIN);
  for (const { scope, call } of recording.allCalls()) {
    if (
      call.operation === 'GetDomainNames' &&
      call.input.resourceOwner === 'OTHER_ACCOUNTS'
    ) {
      const isShared =
        scope.accountId === LOGISTICS && scope.region === 'eu-west-1';
      call.output = { items: domain && isShared ? [sharedPartOf(domain)] : [] };
    }
  }
}

/** What AWS shows of a domain to another account. */
function sharedPartOf(domain: JsonObject): JsonObject {
  const { domainName, domainNameId, domainNameArn } = domain;
  return { domainName, domainNameId, domainNameArn };
}

/** The emulator keeps no management policy: the one that lets another account associate its endpoint. */
export function shareDomain(recording: Recording): void {
  const scope = { accountId: COMMERCE, region: 'eu-west-1' };
  const domain = findRecorded(
    recording,
    DOMAINS,
    'items',
    scope,
    SHARED_DOMAIN,
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

const PARTNER = '333333333333';

/**
 * The emulator does not list what is shared. The refunds API is to be called by a partner of another organisation, who has not accepted
 * the invitation of the evening before.
 */
export function shareByInvitation(recording: Recording): void {
  for (const { scope, call } of [...recording.allCalls()]) {
    if (
      call.operation !== 'GetDomainNames' ||
      call.input.resourceOwner !== 'SELF'
    ) {
      continue;
    }
    const domains = (call.output?.items ?? []) as JsonObject[];
    const owned = domains.filter(({ domainNameId }) => domainNameId);
    if (owned.length === 0) {
      continue;
    }
    const { accountId, region } = scope;
    const shareArn = `arn:aws:ram:${region}:${accountId}:resource-share/5f1c7d36-refunds`;
    const refunds = owned.find(
      ({ domainName }) => domainName === 'refunds.api.harrowvale.example',
    );
    recording.setCall('ram', scope, {
      operation: 'ListResources',
      input: {
        resourceOwner: 'SELF',
        resourceType: 'apigateway:Domainnames',
        maxResults: 500,
      },
      output: {
        resources: refunds
          ? [
              {
                arn: refunds.domainNameArn,
                type: 'apigateway:Domainnames',
                resourceShareArn: shareArn,
                status: 'AVAILABLE',
              },
            ]
          : [],
      },
    });
    if (refunds) {
      recording.setCall('ram', scope, {
        operation: 'GetResourceShareAssociations',
        input: {
          associationType: 'PRINCIPAL',
          resourceShareArns: [shareArn],
          maxResults: 500,
        },
        output: {
          resourceShareAssociations: [
            {
              resourceShareArn: shareArn,
              resourceShareName: 'refunds',
              associatedEntity: PARTNER,
              associationType: 'PRINCIPAL',
              status: 'ASSOCIATING',
              creationTime: { $date: '2026-11-22T17:40:00.000Z' },
              external: true,
            },
          ],
        },
      });
    }
  }
}

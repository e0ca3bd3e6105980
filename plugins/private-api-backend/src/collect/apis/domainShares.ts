import {
  GetResourceShareAssociationsCommand,
  ListResourcesCommand,
} from '@aws-sdk/client-ram';
import {
  DomainName,
  DomainShare,
  Fact,
  isUnknown,
} from 'backstage-plugin-private-api-common';
import { attempt } from '../attempt';
import { CollectContext } from '../CollectContext';
import { groupBy } from '../../groupBy';
import { readPages } from '../../aws/readPages';

/** GetResourceShareAssociations takes no more at once. */
const SHARES_A_CALL = 100;

/**
 * Adds to the private domain names with whom AWS RAM shares them. An account without private domain names is not asked, and
 * one without shares once.
 *
 * @internal
 */
export async function addDomainShares(
  context: CollectContext,
  domains: DomainName[],
): Promise<DomainName[]> {
  if (!domains.some(isPrivate)) {
    return domains;
  }
  const shares = await readShares(context);
  return domains.map(domain =>
    isPrivate(domain)
      ? {
          ...domain,
          shares: isUnknown(shares) ? shares : shares.get(domain.arn) ?? [],
        }
      : domain,
  );
}

function isPrivate({ endpointType }: DomainName): boolean {
  return endpointType === 'PRIVATE';
}

/** By the ARN of the domain name. */
async function readShares(
  context: CollectContext,
): Promise<Fact<Map<string, DomainShare[]>>> {
  return attempt(async () => {
    const shared = await listSharedDomains(context);
    const shareArns = [...new Set(shared.map(({ shareArn }) => shareArn))];
    const principals = await listPrincipals(context, shareArns);
    const byShare = groupBy(principals, ({ shareArn }) => shareArn);
    const shares = new Map<string, DomainShare[]>();
    for (const { domainArn, shareArn } of shared) {
      shares.set(domainArn, [
        ...(shares.get(domainArn) ?? []),
        ...(byShare.get(shareArn) ?? []).map(({ share }) => share),
      ]);
    }
    shares.forEach(own =>
      own.sort((a, b) => (a.principal < b.principal ? -1 : 1)),
    );
    return shares;
  });
}

async function listSharedDomains({
  clients,
  call,
}: CollectContext): Promise<{ domainArn: string; shareArn: string }[]> {
  const resources = await readPages(async token => {
    const page = await clients.ram.send(
      new ListResourcesCommand({
        resourceOwner: 'SELF',
        resourceType: 'apigateway:Domainnames',
        maxResults: 500,
        nextToken: token,
      }),
      call,
    );
    return { items: page.resources, next: page.nextToken };
  });
  return resources.map(({ arn, resourceShareArn }) => ({
    domainArn: arn ?? '',
    shareArn: resourceShareArn ?? '',
  }));
}

async function listPrincipals(
  { clients, call }: CollectContext,
  shareArns: string[],
): Promise<{ shareArn: string; share: DomainShare }[]> {
  const found: { shareArn: string; share: DomainShare }[] = [];
  for (let start = 0; start < shareArns.length; start += SHARES_A_CALL) {
    const chunk = shareArns.slice(start, start + SHARES_A_CALL);
    const associations = await readPages(async token => {
      const page = await clients.ram.send(
        new GetResourceShareAssociationsCommand({
          associationType: 'PRINCIPAL',
          resourceShareArns: chunk,
          maxResults: 500,
          nextToken: token,
        }),
        call,
      );
      return { items: page.resourceShareAssociations, next: page.nextToken };
    });
    for (const association of associations) {
      found.push({
        shareArn: association.resourceShareArn ?? '',
        share: {
          principal: association.associatedEntity ?? '',
          status: association.status ?? '',
          external: association.external,
          sharedAt: association.creationTime?.toISOString(),
        },
      });
    }
  }
  // One that has ended shares nothing, and AWS lists it for a while.
  return found.filter(({ share }) => share.status !== 'DISASSOCIATED');
}

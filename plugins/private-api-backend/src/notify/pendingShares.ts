import {
  DomainName,
  isUnknown,
  listed,
} from 'backstage-plugin-private-api-common';
import type { Knex } from 'knex';
import type { EstateInventory } from '../estate/EstateInventory';
import { inChunks } from '../store/inChunks';
import type { Cause, CauseReader } from './Cause';
import { recipientOf } from './recipientOf';

interface ShareCause extends Cause {
  domainName: string;
  principal: string;
}

/** Shares of private custom domain names by AWS RAM that wait to be accepted; one message a domain. */
export function pendingShares(options: {
  knex: Knex;
  estate: EstateInventory;
  unowned?: string;
  page: string;
}): CauseReader<ShareCause> {
  const { knex, estate, unowned, page } = options;
  return {
    kind: 'share',
    async read() {
      const { inventory } = await estate.current();
      const domains = [...inventory.all('domain-name')].filter(
        domain => pendingIn(domain).length > 0,
      );
      const recipients = await readRecipients(
        knex,
        domains.map(({ arn }) => arn),
        unowned,
      );
      return domains.flatMap(domain =>
        pendingIn(domain).flatMap(({ principal, sharedAt }) =>
          [...(recipients.get(domain.arn) ?? [])].map(recipient => ({
            recipient,
            subject: `${domain.arn} ${principal}`,
            occurrence: sharedAt ?? '',
            about: domain.arn,
            domainName: domain.domainName,
            principal,
          })),
        ),
      );
    },
    describe(causes) {
      const [{ domainName }] = causes;
      const principals = listed(causes.map(({ principal }) => principal));
      return {
        title: `${principals} has not accepted the share of ${domainName}`,
        description:
          'Outside an organisation, an invitation of AWS RAM ends 12 hours after it was sent. Ask for it to be accepted, or share the domain again.',
        link: `${page}/network`,
        severity: 'high',
      };
    },
  };
}

function pendingIn({ shares }: DomainName) {
  return isUnknown(shares)
    ? []
    : (shares ?? []).filter(({ status }) => status === 'ASSOCIATING');
}

/** Who owns the APIs behind each domain; who stands in for them where there is none. */
async function readRecipients(
  knex: Knex,
  arns: readonly string[],
  unowned: string | undefined,
): Promise<Map<string, Set<string>>> {
  const recipients = new Map<string, Set<string>>();
  for (const chunk of inChunks(arns)) {
    const rows: { reference: string; recipient: string | null }[] = await knex(
      'apis',
    )
      .join('api_references', 'api_references.api_key', 'apis.api_key')
      .where({ is_use: true, is_removed: false })
      .whereIn('reference', chunk)
      .select('reference', { recipient: recipientOf(knex, unowned) });
    for (const arn of chunk) {
      const ofDomain = rows.filter(row => row.reference === arn);
      const known = ofDomain.flatMap(({ recipient }) => recipient ?? []);
      const nobody = ofDomain.length === 0 && unowned ? [unowned] : [];
      recipients.set(arn, new Set([...known, ...nobody]));
    }
  }
  return recipients;
}

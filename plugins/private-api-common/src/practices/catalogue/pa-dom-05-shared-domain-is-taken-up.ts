import { readPolicy } from '../../access/policies/readPolicy';
import { isUnknown, knownOr } from '../../inventory';
import type { PolicyDocument } from '../../policy';
import { listed } from '../listed';
import { associationsOf, ofPrivateDomain } from '../lookups/ofPrivateDomain';
import {
  definePractice,
  fail,
  notApplicable,
  pass,
  undetermined,
} from '../practice';
import { developerGuide } from '../sources';

const ACCOUNT_ID = /^\d{12}$/;

/** Whom a domain is shared with has accepted it. */
export const sharedDomainIsTakenUp = definePractice({
  meta: {
    id: 'PA-DOM-05',
    title: 'Accounts that a private domain is shared with use it',
    severity: 'low',
    appliesTo: 'domain-name',
    checks:
      'For each account that the management policy of a private custom domain name or a share by AWS RAM names: whether it has accepted the invitation, and whether one of its endpoints is associated with the domain.',
    why: 'Outside an organisation an invitation of AWS RAM runs out after 12 hours, and the consumer who comes later finds nothing to accept. An account that does not need the domain should not be named.',
    sources: [
      developerGuide(
        'apigateway-private-custom-domains-provider-share',
        'Share your private custom domain name using AWS RAM',
      ),
    ],
    pillar: 'operations',
    remediation: {
      text: 'Ask the account whether it still wants the domain. If so, share it again and let it accept within 12 hours and associate its endpoint; if not, end the share.',
    },
    whenToIgnore: 'The account is about to associate its endpoint.',
    messages: {
      pending:
        '{{accounts}} has not accepted the share of the domain. An invitation ends after 12 hours.',
      unused:
        'The domain is shared with {{accounts}}, of which no endpoint is associated with it.',
    },
  },
  evaluate: (domain, { inventory }) =>
    ofPrivateDomain(domain, () => {
      const policy = readPolicy(domain.managementPolicy);
      if (policy.state === 'unknown') {
        return undetermined(policy.reason);
      }
      const shares = domain.shares ?? [];
      const named = new Set([
        ...(policy.state === 'present' ? accountsIn(policy.document) : []),
        ...knownOr(shares, []).flatMap(({ principal }) =>
          ACCOUNT_ID.test(principal) ? principal : [],
        ),
      ]);
      const accounts = [...named].filter(id => id !== domain.accountId).sort();
      if (accounts.length === 0) {
        return isUnknown(shares)
          ? undetermined(shares.unknown)
          : notApplicable();
      }
      const pending = knownOr(shares, []).filter(
        ({ status }) => status === 'ASSOCIATING',
      );
      if (pending.length > 0) {
        return fail('pending', {
          accounts: listed(pending.map(({ principal }) => principal)),
        });
      }
      const using = new Set(
        associationsOf(domain, inventory).flatMap(
          ({ accountId, vpcEndpointId }) => [
            accountId,
            inventory.find('vpc-endpoint', vpcEndpointId)?.accountId,
          ],
        ),
      );
      const unused = accounts.filter(id => !using.has(id));
      if (unused.length === 0) {
        return pass();
      }
      const gap = inventory.gapOf('domain-name-access-association', domain);
      return gap
        ? undetermined(gap.unknown)
        : fail('unused', { accounts: listed(unused) });
    }),
});

function accountsIn({ statements }: PolicyDocument): string[] {
  const principals = statements
    .filter(({ effect, principals: of }) => effect === 'Allow' && !of?.not)
    .flatMap(({ principals: of }) => of?.of ?? []);
  return [
    ...new Set(
      principals.flatMap(principal =>
        principal.type === 'account' ? [principal.accountId] : [],
      ),
    ),
  ];
}

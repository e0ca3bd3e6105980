import {
  Account,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-organizations';
import { readPages } from './readPages';
import type { AwsClients } from './AwsClients';
import type { Clock } from './Clock';

/**
 * Which accounts of an organisation to take. Every condition given must hold.
 *
 * @internal
 */
export interface OrganizationFilter {
  /** The account that may list the others: the management account, or a delegated administrator. */
  accountId: string;
  /** Ids of organisational units or of the root; accounts at any depth below one of them. Empty: the whole organisation. */
  units: string[];
  /** Keys of tags with the values of which an account must have one. */
  tags: Record<string, string[]>;
  /** States that count; accounts in others, suspended ones above all, are left out. */
  states: string[];
  /** Account ids to leave out. */
  exclude: string[];
}

/** The tags of an account change seldom, and cost a call for each account. */
const TAGS_KEPT_MS = 6 * 60 * 60 * 1000;

/**
 * Finds the accounts of an organisation, so that nobody lists hundreds of them by hand.
 *
 * @internal
 */
export class OrganizationAccounts {
  readonly #filter: OrganizationFilter;
  readonly #clock: Clock;
  readonly #tags = new Map<
    string,
    { tags: Record<string, string>; until: number }
  >();

  constructor(filter: OrganizationFilter, clock: Clock) {
    this.#filter = filter;
    this.#clock = clock;
  }

  /**
   * Ids of the accounts that pass the filter, in order. Throws where a part of the organisation cannot be listed: half a list
   * would look like accounts that have left.
   *
   * @param clients - With the credentials of the account that may list the others.
   */
  async list(clients: AwsClients): Promise<string[]> {
    const { states, exclude } = this.#filter;
    const found = new Map<string, Account>();
    for (const account of await this.#listAccounts(clients)) {
      found.set(account.Id ?? '', account);
    }
    const passing: string[] = [];
    for (const [id, account] of found) {
      if (
        states.includes(stateOf(account)) &&
        !exclude.includes(id) &&
        (await this.#hasTags(clients, id))
      ) {
        passing.push(id);
      }
    }
    return passing.sort();
  }

  async #listAccounts(clients: AwsClients): Promise<Account[]> {
    const { units } = this.#filter;
    if (units.length === 0) {
      return readPages(async token => {
        const page = await clients.organizations.send(
          new ListAccountsCommand({ NextToken: token }),
        );
        return { items: page.Accounts, next: page.NextToken };
      });
    }
    const accounts: Account[] = [];
    const waiting = [...units];
    const visited = new Set<string>();
    for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
      if (!visited.has(unit)) {
        visited.add(unit);
        accounts.push(...(await listAccountsIn(clients, unit)));
        waiting.push(...(await listUnitsIn(clients, unit)));
      }
    }
    return accounts;
  }

  async #hasTags(clients: AwsClients, accountId: string): Promise<boolean> {
    const wanted = Object.entries(this.#filter.tags);
    if (wanted.length === 0) {
      return true;
    }
    const tags = await this.#tagsOf(clients, accountId);
    return wanted.every(
      ([key, values]) => Object.hasOwn(tags, key) && values.includes(tags[key]),
    );
  }

  async #tagsOf(
    clients: AwsClients,
    accountId: string,
  ): Promise<Record<string, string>> {
    const known = this.#tags.get(accountId);
    if (known && known.until > this.#clock.now()) {
      return known.tags;
    }
    const list = await readPages(async token => {
      const page = await clients.organizations.send(
        new ListTagsForResourceCommand({
          ResourceId: accountId,
          NextToken: token,
        }),
      );
      return { items: page.Tags, next: page.NextToken };
    });
    const tags = Object.fromEntries(
      list.map(({ Key, Value }) => [Key ?? '', Value ?? '']),
    );
    const until = this.#clock.now() + TAGS_KEPT_MS;
    this.#tags.set(accountId, { tags, until });
    return tags;
  }
}

/** AWS has put `State` in the place of `Status`; an account without either is not known to be active. */
function stateOf({ State, Status }: Account): string {
  return State ?? Status ?? '';
}

async function listAccountsIn(
  clients: AwsClients,
  unit: string,
): Promise<Account[]> {
  return readPages(async token => {
    const page = await clients.organizations.send(
      new ListAccountsForParentCommand({ ParentId: unit, NextToken: token }),
    );
    return { items: page.Accounts, next: page.NextToken };
  });
}

async function listUnitsIn(
  clients: AwsClients,
  unit: string,
): Promise<string[]> {
  const units = await readPages(async token => {
    const page = await clients.organizations.send(
      new ListOrganizationalUnitsForParentCommand({
        ParentId: unit,
        NextToken: token,
      }),
    );
    return { items: page.OrganizationalUnits, next: page.NextToken };
  });
  return units.flatMap(({ Id }) => Id ?? []);
}

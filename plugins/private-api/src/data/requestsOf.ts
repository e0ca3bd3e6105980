import {
  ApiHistoryRow,
  ApiProfile,
  EndpointReach,
  HistoryRow,
  OwnerRow,
  OwnershipRow,
  ComplianceGroup,
  ComplianceRow,
  CostGrouping,
  CostSummary,
  PriceBookRow,
  ReachableApi,
  Savings,
  ScopeRow,
} from 'backstage-plugin-private-api-common';
import { PrivateApiApi } from '../api';
import { loadMyApis, MyApis } from './loadMyApis';
import { readAllPages } from './readAllPages';
import { readTrendKey } from './trendKey';
import { SharedRequests } from './SharedRequests';

/** How many APIs a card on an owner names. */
const MOST_NAMED = 10;

/** What somebody owns. */
export interface OwnedApis {
  /** Absent where they own nothing that the reader may see. */
  owner?: OwnerRow;
  /** The first of their APIs, by name. */
  first: OwnershipRow[];
}

interface Requests {
  profiles: SharedRequests<ApiProfile>;
  /** By key of the API: the VPC endpoints that could lead to it. */
  callers: SharedRequests<EndpointReach[]>;
  /** By id of a VPC endpoint: the private APIs that it could lead to. */
  reachable: SharedRequests<ReachableApi[]>;
  /** By key of the API. */
  history: SharedRequests<ApiHistoryRow[]>;
  /** By group and pillars, as {@link trendKey} writes them. */
  trend: SharedRequests<HistoryRow[]>;
  scopes: SharedRequests<ScopeRow[]>;
  /** By entity ref of the owner. */
  owned: SharedRequests<OwnedApis>;
  mine: SharedRequests<MyApis, 'mine'>;
  compliance: SharedRequests<ComplianceRow[], ComplianceGroup>;
  costs: SharedRequests<CostSummary, CostGrouping>;
  savings: SharedRequests<Savings>;
  priceBooks: SharedRequests<PriceBookRow[]>;
}

/** Weak, so that requests go with the client they belong to: each app, and each test, has its own. */
const requestsByClient = new WeakMap<PrivateApiApi, Requests>();

/** The requests that all components of one app share. */
export function requestsOf(client: PrivateApiApi): Requests {
  const existing = requestsByClient.get(client);
  if (existing) {
    return existing;
  }
  const requests: Requests = {
    profiles: new SharedRequests((key, signal) =>
      client.getApi(key, { signal }),
    ),
    callers: new SharedRequests((key, signal) =>
      readAllPages(page => client.listCallers(key, page, { signal })),
    ),
    reachable: new SharedRequests((vpcEndpointId, signal) =>
      readAllPages(page =>
        client.listReachableApis(vpcEndpointId, page, { signal }),
      ),
    ),
    history: new SharedRequests(async (key, signal) => {
      const page = await client.listApiHistory(key, {}, { signal });
      return page.items;
    }),
    trend: new SharedRequests(async (key, signal) => {
      const page = await client.listHistory(readTrendKey(key), { signal });
      return page.items;
    }),
    scopes: new SharedRequests(async (_, signal) => {
      const page = await client.listScopes({ signal });
      return page.items;
    }),
    owned: new SharedRequests(async (ref, signal) => {
      const owner = [ref];
      const [owners, apis] = await Promise.all([
        client.listOwners({ owner }, { signal }),
        client.listOwnership(
          { view: 'all', owner, limit: MOST_NAMED },
          { signal },
        ),
      ]);
      return { owner: owners.items[0], first: apis.items };
    }),
    mine: new SharedRequests((_, signal) => loadMyApis(client, signal)),
    compliance: new SharedRequests(async (groupBy, signal) => {
      const page = await client.listCompliance(groupBy, { signal });
      return page.items;
    }),
    costs: new SharedRequests((groupBy, signal) =>
      client.listCosts(groupBy, { signal }),
    ),
    savings: new SharedRequests((_, signal) => client.listSavings({ signal })),
    priceBooks: new SharedRequests(async (_, signal) => {
      const page = await client.listPriceBooks({ signal });
      return page.items;
    }),
  };
  requestsByClient.set(client, requests);
  return requests;
}

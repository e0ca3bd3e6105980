import { ApiProfile, ScopeRow } from 'backstage-plugin-private-api-common';
import { PrivateApiApi } from '../api';
import { SharedRequests } from './SharedRequests';

interface Requests {
  profiles: SharedRequests<ApiProfile>;
  scopes: SharedRequests<ScopeRow[]>;
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
    scopes: new SharedRequests(async (_, signal) => {
      const page = await client.listScopes({ signal });
      return page.items;
    }),
  };
  requestsByClient.set(client, requests);
  return requests;
}

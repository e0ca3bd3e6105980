import { ApiName } from 'backstage-plugin-private-api-common';

/** True unless the name is one that the API merely could have: the analysis lists those too, failing and without hostname. */
export function isSetUp(name: ApiName): boolean {
  return name.hostnames.length > 0 || name.status === 'unknown';
}

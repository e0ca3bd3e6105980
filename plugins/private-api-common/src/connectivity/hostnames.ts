import { Scope } from '../inventory';

/** The domain under which AWS names the services of a Region. */
export function dnsSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/** The name every API has: `<api>.execute-api.<region>.amazonaws.com`. */
export function defaultHostname(api: Scope & { apiId: string }): string {
  return `${api.apiId}.execute-api.${api.region}.${dnsSuffixOf(api.region)}`;
}

/** The name that associating a VPC endpoint gives a private API: `<api>-<endpoint>.execute-api.<region>.amazonaws.com`. */
export function aliasHostname(
  api: Scope & { apiId: string },
  vpcEndpointId: string,
): string {
  return `${api.apiId}-${vpcEndpointId}.execute-api.${api.region}.${dnsSuffixOf(
    api.region,
  )}`;
}

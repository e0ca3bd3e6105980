import { COMMERCE } from '../estate/accounts.ts';
import { estate } from '../estate/index.ts';
import { findRecorded } from './find.ts';
import type { JsonObject, Recording } from './Recording.ts';

const ENDPOINTS = 'ec2 DescribeVpcEndpoints';
const US = { accountId: COMMERCE, region: 'us-east-1' };

/** The emulator goes on listing a deleted endpoint; AWS forgets it. */
export function forgetDeletedEndpoints(recording: Recording): void {
  for (const { output } of recording.calls(ENDPOINTS)) {
    const endpoints = (output?.VpcEndpoints ?? []) as JsonObject[];
    output!.VpcEndpoints = endpoints.filter(({ State }) => State !== 'deleted');
  }
}

/** All endpoints come up in the emulator. This one did not. */
export function failEndpoint(recording: Recording): void {
  const endpoint = findRecorded(
    recording,
    ENDPOINTS,
    'VpcEndpoints',
    US,
    'marketplace-us',
  );
  if (endpoint) {
    endpoint.State = 'failed';
    endpoint.NetworkInterfaceIds = [];
    endpoint.LastError = {
      Code: 'InsufficientFreeAddressesInSubnet',
      Message: 'The subnets have not enough free addresses.',
    };
  }
}

const dualStack = new Set(
  estate
    .flatMap(({ network }) => network.endpoints)
    .filter(endpoint => endpoint.dualStack)
    .map(endpoint => endpoint.name),
);

/** The emulator says nothing of address families. */
export function nameAddressTypes(recording: Recording): void {
  for (const endpoint of recording.items(ENDPOINTS, 'VpcEndpoints')) {
    const tags = endpoint.Tags as JsonObject[];
    const isDualStack = tags.some(({ Value }) => dualStack.has(String(Value)));
    endpoint.IpAddressType = isDualStack ? 'dualstack' : 'ipv4';
  }
}

import { COMMERCE, LOGISTICS } from '../estate/accounts.ts';
import { findRecorded } from './find.ts';
import type { JsonObject, Recording } from './Recording.ts';

const REST_APIS = 'apigateway GetRestApis';

/** The emulator gives no status; AWS says `AVAILABLE` of an API that is not being changed. */
export function makeApisAvailable(recording: Recording): void {
  for (const api of recording.items(REST_APIS, 'items')) {
    api.apiStatus = 'AVAILABLE';
  }
}

/** Private APIs have both address families; the emulator names none. */
export function nameApiAddressTypes(recording: Recording): void {
  for (const api of recording.items(REST_APIS, 'items')) {
    const configuration = api.endpointConfiguration as JsonObject;
    const [type] = configuration.types as string[];
    configuration.ipAddressType = type === 'PRIVATE' ? 'dualstack' : 'ipv4';
  }
}

/** AWS takes JSON only, but shows what older tools have stored: this policy lost its last brace. */
export function breakPolicy(recording: Recording): void {
  const scope = { accountId: COMMERCE, region: 'us-east-1' };
  const api = findRecorded(
    recording,
    REST_APIS,
    'items',
    scope,
    'gift-registry',
  );
  if (api) {
    api.policy = String(api.policy).replace(/\}+$/, '');
  }
}

/** The emulator does not know the access mode that refuses a Host header which differs from the TLS server name. */
export function makeStrict(recording: Recording): void {
  const scope = { accountId: LOGISTICS, region: 'eu-west-1' };
  const api = findRecorded(
    recording,
    REST_APIS,
    'items',
    scope,
    'customs-declarations',
  );
  if (api) {
    api.endpointAccessMode = 'STRICT';
    api.securityPolicy = 'SecurityPolicy_TLS13_1_3_2025_09';
  }
}

import { InputError } from '@backstage/errors';
import type { Caller } from 'backstage-plugin-private-api-common';

const ORIGINS = ['vpcEndpointId', 'vpcId', 'onPremises'] as const;

/** Throws unless a caller comes from one place. */
export function requireOneOrigin(caller: Caller): void {
  if (ORIGINS.filter(origin => caller[origin] !== undefined).length !== 1) {
    throw new InputError(`A caller has exactly one of ${ORIGINS.join(', ')}`);
  }
}

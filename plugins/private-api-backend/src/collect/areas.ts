import type { Scope } from 'backstage-plugin-private-api-common';
import { Area } from './CollectContext';
import { httpApis } from './httpApis';
import { restApis } from './restApis';
import { vpcLinksV1, vpcLinksV2 } from './vpcLinks';

/**
 * What is read of a scope, in the order that the joins need: each phase sees what the ones before it have found.
 *
 * @internal
 */
export function phasesOf(scope: Scope): Area[][] {
  return scope.region === 'global' ? [] : REGIONAL_PHASES;
}

const REGIONAL_PHASES: Area[][] = [
  // The links say which values of stage variables may be kept.
  [vpcLinksV1, vpcLinksV2],
  [restApis, httpApis],
];

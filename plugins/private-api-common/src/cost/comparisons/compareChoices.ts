import { CostContext } from '../CostContext';
import type { CostComparison, CostLine } from '../types';
import { aliasInsteadOfResolver } from './aliasInsteadOfResolver';
import { Choice } from './Choice';
import { cloudMapInsteadOfLoadBalancer } from './cloudMapInsteadOfLoadBalancer';
import { httpInsteadOfRest } from './httpInsteadOfRest';
import { lambdaInsteadOfLoadBalancer } from './lambdaInsteadOfLoadBalancer';
import { linkV2InsteadOfChain } from './linkV2InsteadOfChain';
import { sharedEndpoint } from './sharedEndpoint';

const CHOICES: readonly Choice[] = [
  httpInsteadOfRest,
  lambdaInsteadOfLoadBalancer,
  linkV2InsteadOfChain,
  aliasInsteadOfResolver,
  sharedEndpoint,
  cloudMapInsteadOfLoadBalancer,
];

/** The other choices that this API has, in the order of the whitepaper. */
export function compareChoices(
  context: CostContext,
  lines: readonly CostLine[],
): CostComparison[] {
  return CHOICES.flatMap(compare => compare(context, lines) ?? []);
}

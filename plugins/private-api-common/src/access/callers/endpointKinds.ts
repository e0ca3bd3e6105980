import type { CompiledCondition, RequestContext } from '../../policy';
import type { CallClass } from '../flow/callClasses';
import type { DomainsOfApi, IndexedEndpoint } from './IndexedEndpoint';
import type { PresentPolicy, ReadPolicy } from '../policies/readPolicy';

/** The keys in which the contexts of calls through two endpoints differ. */
const TELLING_KEY = /^aws:sourcevpce?$/i;

/**
 * Names the kind of an endpoint: one API treats all endpoints of a kind alike. `undefined` for one that must be judged by
 * itself.
 */
export type EndpointKinds = (
  endpoint: IndexedEndpoint,
  domains: DomainsOfApi,
) => string | undefined;

/**
 * Sorts endpoints into kinds for one API. Of hundreds of endpoints its policy mostly names a few: the others meet the same
 * statements, so that judging one of them judges them all.
 *
 * @remarks
 * Two endpoints differ for an API by their ids, which the conditions of its policy look at, by their own policies and by the
 * domains that lead through them. Where a variable may stand for an id, nothing is taken to be alike.
 */
export function endpointKindsOf(classes: readonly CallClass[]): EndpointKinds {
  const policies = new Set(classes.map(({ policy }) => policy));
  const present = [...policies].filter(isPresent);
  if (present.some(hasVariables)) {
    return () => undefined;
  }
  const tests = present.flatMap(tellingConditions);
  return ({ policyKind, contexts }, { known, areOthersPossible }) => {
    if (policyKind === undefined || known.length > 0) {
      return undefined;
    }
    // The two keys do not depend on who signs.
    const met = signatureOf(tests, contexts.anonymous);
    return `${policyKind} ${areOthersPossible} ${met}`;
  };
}

/** True if a policy answers alike for all endpoints. */
export function isSameForAllEndpoints(policy: ReadPolicy): boolean {
  return (
    !isPresent(policy) ||
    (!hasVariables(policy) && tellingConditions(policy).length === 0)
  );
}

function isPresent(policy: ReadPolicy): policy is PresentPolicy {
  return policy.state === 'present';
}

function hasVariables({ text }: PresentPolicy): boolean {
  return text.includes('${');
}

function tellingConditions({ compiled }: PresentPolicy): CompiledCondition[] {
  return compiled.statements.flatMap(({ statement, conditions }) =>
    conditions.filter((_, i) => TELLING_KEY.test(statement.conditions[i].key)),
  );
}

function signatureOf(
  tests: readonly CompiledCondition[],
  context: RequestContext,
): string {
  let signature = '';
  for (const test of tests) {
    signature += test(context);
  }
  return signature;
}

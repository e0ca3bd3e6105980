import { isKnown, knownOr, type Api, type Operation } from '../../inventory';
import { RequestContext, type CompiledPolicy } from '../../policy';
import { FALSE } from '../../policy/truth';
import { INVOKE, openMethodArn } from '../../access/policies/invokeArns';
import { listed } from '../listed';

const NOTHING_KNOWN = new RequestContext({}, () => ({
  state: 'unknown',
  reason: 'not asked',
}));

/** True for the request that a browser sends first; nobody can be asked who sends it. */
export function isPreflight({ method, authorizationType }: Operation): boolean {
  return method === 'OPTIONS' && authorizationType === 'NONE';
}

/**
 * True if nobody asks who calls, not even for an API key. A mock answers what is written in it and leads nowhere, so that it may be
 * open, as a health check is.
 */
export function isOpenToAnyone(operation: Operation): boolean {
  const { authorizationType, apiKeyRequired, integration } = operation;
  const isMock = isKnown(integration) && integration?.type === 'MOCK';
  return (
    authorizationType === 'NONE' &&
    !apiKeyRequired &&
    !isMock &&
    !isPreflight(operation)
  );
}

/** Some operations as a part of a sentence, the first five of them: `GET /orders, POST /orders`. */
export function listOperations(operations: readonly Operation[]): string {
  return listed(
    operations.map(({ method, path }) => (method ? `${method} ${path}` : path)),
  );
}

/**
 * The operations that a statement of the API's policy is about at some stage. Path parameters count as one segment of text: with
 * any text in their place, a wildcard of the policy would find a method's name in them.
 */
export function operationsUnder(
  statement: CompiledPolicy['statements'][number],
  api: Api,
  operations: readonly Operation[],
): Operation[] {
  const stages = knownOr(api.stages, []).map(({ name }) => name);
  return operations.filter(({ method, path }) =>
    (stages.length > 0 ? stages : ['']).some(stage => {
      const call = { stage, method, path: path.replace(/\{[^{}]*\}/g, 'x') };
      const arn = openMethodArn(api, call);
      return statement.isAbout(INVOKE, arn, NOTHING_KNOWN) !== FALSE;
    }),
  );
}

import {
  isUnknown,
  type Api,
  type AuthorizationType,
  type Operation,
} from '../../inventory';
import {
  explainPolicy,
  type PolicyAnswer,
  type PolicyStatement,
} from '../../policy';
import { classifyCalls, type CallClass } from '../flow/callClasses';
import { callContext } from '../flow/callContext';
import { isNetworkKey } from '../policies/conditionKeys';
import { invokeRequest, principalOfMethod } from '../flow/gates';

/** Networks that no policy means: an endpoint and a VPC that do not exist, an address kept for documentation. */
const STRANGER = {
  isPrivate: true,
  vpcEndpointId: 'vpce-ffffffffffffffff0',
  vpcId: 'vpc-ffffffffffffffff0',
  sourceIp: '192.0.2.1',
};

/**
 * How a resource policy treats calls from networks that it does not name.
 *
 * - `open`: it lets them in.
 * - `binding`: it keeps them out, whatever credentials they bring.
 * - `not-binding`: it says nothing of them, and for this way to authorise the other side's allow suffices. An allow-list of
 *   networks then restricts nobody.
 * - `unknown`: it depends on something else.
 *
 * @public
 */
export type NetworkBinding = 'open' | 'binding' | 'not-binding' | 'unknown';

/**
 * {@link NetworkBinding} of some operations of an API.
 *
 * @public
 */
export interface NetworkBindingUse {
  binding: NetworkBinding;
  operations: Operation[];
  /** The Allow statements that list networks. */
  allowList: PolicyStatement[];
}

/**
 * How the resource policy of a private API binds callers from elsewhere, for its operations by their authorization. Empty
 * where there is no policy that can be read.
 *
 * @remarks
 * The policy is asked about a made-up caller, so that every way to write a restriction counts: a Deny on the endpoint, the
 * VPC or the address, a list or a pattern.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html}
 *
 * @public
 */
export function networkBindingsOf(api: Api): readonly NetworkBindingUse[] {
  return bindingsOfClasses(classifyCalls(api));
}

const BINDINGS = new WeakMap<readonly CallClass[], NetworkBindingUse[]>();

/** The same for calls already in classes, of which an API has one set: the access analysis and two practices ask for it. */
export function bindingsOfClasses(
  classes: readonly CallClass[],
): readonly NetworkBindingUse[] {
  const known = BINDINGS.get(classes);
  if (known) {
    return known;
  }
  const bindings = classes.flatMap(one => bindingOfClass(one) ?? []);
  BINDINGS.set(classes, bindings);
  return bindings;
}

function bindingOfClass({
  authorizationType,
  policy,
  resources,
  operations,
}: CallClass): NetworkBindingUse | undefined {
  if (policy.state !== 'present') {
    return undefined;
  }
  const principal = isUnknown(authorizationType)
    ? ({ type: 'unknown' } as const)
    : principalOfMethod(authorizationType, undefined);
  const { answers, statements } = explainPolicy(
    policy.compiled,
    invokeRequest(resources[0], principal, callContext(STRANGER, principal)),
  );
  const allowList = statements.filter(
    ({ statement, conditions, target }) =>
      statement.effect === 'Allow' &&
      target !== 'no' &&
      conditions.some(one => isNetworkKey(one.condition.key)),
  );
  return {
    binding: bindingOf(answers, authorizationType),
    operations,
    allowList: allowList.map(one => one.statement),
  };
}

function bindingOf(
  answers: readonly PolicyAnswer[],
  authorizationType: CallClass['authorizationType'],
): NetworkBinding {
  const [only] = answers;
  if (answers.length > 1) {
    return 'unknown';
  }
  if (only !== 'silent') {
    return only === 'allow' ? 'open' : 'binding';
  }
  return isUnknown(authorizationType)
    ? 'unknown'
    : whenSilent(authorizationType);
}

/** Table A: with these an allow of the identity policy or the authorizer is enough. */
function whenSilent(authorizationType: AuthorizationType): NetworkBinding {
  return authorizationType === 'AWS_IAM' || authorizationType === 'CUSTOM'
    ? 'not-binding'
    : 'binding';
}

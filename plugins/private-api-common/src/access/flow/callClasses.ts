import { groupBy } from '../../inventory/groupBy';
import {
  isUnknown,
  type Api,
  type Authorizer,
  type AuthorizationType,
  type Fact,
  type Operation,
} from '../../inventory';
import { ANY_TEXT, RequestContext } from '../../policy';
import type { CompiledStatement } from '../../policy/CompiledPolicy';
import { EITHER } from '../../policy/truth';
import {
  executeApiArn,
  INVOKE,
  openMethodArn,
  stageInArn,
} from '../policies/invokeArns';
import { authorizerOf } from './authorizerOf';
import {
  readApiPolicy,
  servedPolicy,
  type ReadPolicy,
} from '../policies/readPolicy';

/** For resources without variables. */
const NO_CONTEXT = new RequestContext({});

/**
 * Calls of an API that its resource policy and its authorization treat alike. An API of hundreds of methods mostly has one
 * or two such classes, and judging one call of each judges them all.
 */
export interface CallClass {
  authorizationType: Fact<AuthorizationType>;
  authorizer?: Authorizer;
  policy: ReadPolicy;
  /** ARNs of the calls, open where the operation leaves them open. The first stands for all. */
  resources: string[];
  operations: Operation[];
}

const CLASSES = new WeakMap<Api, readonly CallClass[]>();

/**
 * The calls of an API in classes, over all stages. CORS preflights, of which nobody asks who calls, are left out where there
 * are other operations.
 */
export function classifyCalls(api: Api): readonly CallClass[] {
  // The access analysis and several practices ask for them; inventories are immutable, so they are made once.
  const known = CLASSES.get(api);
  if (known) {
    return known;
  }
  const classes = classesOf(api);
  CLASSES.set(api, classes);
  return classes;
}

function classesOf(api: Api): CallClass[] {
  const { operations } = api;
  if (isUnknown(operations)) {
    return [
      {
        authorizationType: operations,
        policy: readApiPolicy(api),
        resources: [wholeApiArn(api)],
        operations: [],
      },
    ];
  }
  const callable = callableOperations(operations);
  return servedPolicies(api).flatMap(served =>
    classifyStages(api, callable, served),
  );
}

/** Stands for every call of an API. */
export function wholeApiArn(api: Api): string {
  return `${executeApiArn(api)}/${ANY_TEXT}`;
}

function callableOperations(operations: Operation[]): Operation[] {
  const others = operations.filter(
    ({ method, authorizationType }) =>
      method !== 'OPTIONS' || authorizationType !== 'NONE',
  );
  return others.length > 0 ? others : operations;
}

interface ServedPolicy {
  policy: ReadPolicy;
  stages: string[];
}

/** The stages by the policy that they serve. An API that is not deployed is judged as if it were, to any stage. */
function servedPolicies(api: Api): ServedPolicy[] {
  const stages = isUnknown(api.stages) ? [] : api.stages;
  if (stages.length === 0) {
    return [{ policy: readApiPolicy(api), stages: [ANY_TEXT] }];
  }
  const byText = groupBy(stages, stage => servedPolicy(api, stage));
  return [...byText.values()].map(group => ({
    policy: readApiPolicy(api, group[0]),
    stages: group.map(stage => stage.name),
  }));
}

function classifyStages(
  api: Api,
  operations: readonly Operation[],
  { policy, stages }: ServedPolicy,
): CallClass[] {
  const signature = signatureFor(policy, api);
  const classes = new Map<string, CallClass>();
  for (const stage of stages) {
    for (const operation of operations) {
      const resource = openMethodArn(api, {
        stage,
        method: operation.method,
        path: operation.path,
      });
      const key = `${authKey(operation)} ${signature(resource)}`;
      const found = classes.get(key);
      if (found) {
        found.resources.push(resource);
        found.operations.push(operation);
      } else {
        classes.set(key, newClass(api, { operation, policy, resource }));
      }
    }
  }
  return [...classes.values()];
}

function newClass(
  api: Api,
  call: { operation: Operation; policy: ReadPolicy; resource: string },
): CallClass {
  const authorizer = authorizerOf(api, call.operation);
  return {
    authorizationType: call.operation.authorizationType,
    ...(authorizer && { authorizer }),
    policy: call.policy,
    resources: [call.resource],
    operations: [call.operation],
  };
}

function authKey({ authorizationType, authorizerId }: Operation): string {
  return isUnknown(authorizationType)
    ? `? ${authorizationType.unknown}`
    : `${authorizationType} ${authorizerId ?? ''}`;
}

/** Which statements of a policy are about a call. Empty where that is the same for the whole API, as it mostly is. */
export function signatureFor(
  policy: ReadPolicy,
  api: Api,
): (resource: string) => string {
  if (policy.state !== 'present') {
    return () => '';
  }
  const statements = policy.compiled.statements.filter(one =>
    one.isAboutAction(INVOKE),
  );
  if (statements.some(one => one.isContextual)) {
    return resource => resource;
  }
  if (!isOpen(signatureOf(statements, wholeApiArn(api)))) {
    return () => '';
  }
  // Most that look closer look at the stage only.
  const byStage = new Map<string, string>();
  return resource => {
    const stage = stageInArn(resource);
    let signature = byStage.get(stage);
    if (signature === undefined) {
      const whole = `${executeApiArn(api)}/${stage}/${ANY_TEXT}`;
      signature = signatureOf(statements, whole);
      byStage.set(stage, signature);
    }
    return isOpen(signature) ? signatureOf(statements, resource) : signature;
  };
}

/** True if some of the calls meet a statement and others do not, or it is not sure whether they do. */
function isOpen(signature: string): boolean {
  return signature.includes(String(EITHER));
}

function signatureOf(
  statements: readonly CompiledStatement[],
  resource: string,
): string {
  let signature = '';
  for (const statement of statements) {
    signature += statement.isAboutResource(resource, NO_CONTEXT);
  }
  return signature;
}

/** One of each kind of calls that a policy tells apart. */
export function representatives(
  resources: readonly string[],
  signature: (resource: string) => string,
): string[] {
  const byKind = new Map<string, string>();
  for (const resource of resources) {
    const kind = signature(resource);
    if (!byKind.has(kind)) {
      byKind.set(kind, resource);
    }
  }
  return [...byKind.values()];
}

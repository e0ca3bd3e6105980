import { isUnknown, type Api } from '../inventory';
import {
  MAY_ALLOW,
  MAY_DENY,
  narrowPolicy,
  type AnswerSet,
  type NarrowedPolicy,
  type PolicyRequest,
  type RequestPrincipal,
} from '../policy';
import {
  combinationsFor,
  combine,
  identityAnswers,
  MAY_FAIL,
  MAY_PASS,
  type Combination,
  type ResultSet,
} from './authorization';
import {
  classifyCalls,
  representatives,
  signatureFor,
  type CallClass,
} from './callClasses';
import {
  contextsOf,
  type CallContexts,
  type IndexedDomain,
  type IndexedEndpoint,
} from './EndpointIndex';
import {
  answersWithoutPolicy,
  anyPrincipalAtEndpoint,
  invokeRequest,
  isPrivateApi,
  policyAnswers,
  principalOfMethod,
} from './gates';
import { INVOKE } from './invokeArns';
import type { ReadPolicy } from './readPolicy';

/** What can stop a call. */
export type Gate = (typeof GATES)[number];

/** The judgement of the calls of one class through one endpoint. */
export interface ClassJudgement {
  callClass: CallClass;
  /** Whatever the caller's credentials. */
  results: ResultSet;
  /** With credentials that the authorizer or the identity policy accepts. */
  withCredentials: ResultSet;
  /** The first gate that does not surely let the call through. */
  gate?: Gate;
  /** What the resource policy was asked. */
  request: PolicyRequest;
  domain?: IndexedDomain;
}

/** How the calls of one class are authorised, worked out once. */
interface PreparedClass {
  callClass: CallClass;
  /** What the resource policy says of it. */
  answers: NarrowedPolicy;
  /** `undefined` where the way to authorise is not known. */
  combinations: Combination[] | undefined;
  identity: AnswerSet;
  atEndpoint: RequestPrincipal;
  atMethod: RequestPrincipal;
}

/** A way into the API: its default endpoint, or a private custom domain name. */
interface Route {
  results: ResultSet;
  contexts: CallContexts;
  domain?: IndexedDomain;
}

/**
 * Who may call one API, compiled: policies parsed, calls sorted into classes. Made once, asked for many callers.
 */
export class CompiledApiAccess {
  readonly classes: readonly CallClass[];
  readonly #prepared: PreparedClass[];
  readonly #firstResources: readonly string[][];

  constructor(readonly api: Api) {
    this.classes = classifyCalls(api);
    this.#prepared = this.classes.map(callClass =>
      prepareClass(api, callClass),
    );
    this.#firstResources = this.classes.map(one => [one.resources[0]]);
  }

  /** The judgements of all calls through an endpoint, by whichever way in is best for each. */
  judge(
    endpoint: IndexedEndpoint,
    domains: readonly IndexedDomain[],
  ): ClassJudgement[] {
    const routes = routesOf(this.api, endpoint, domains);
    const resources = this.#resourcesToJudge(endpoint.policy);
    return this.#prepared.flatMap((prepared, i) =>
      resources[i].map(resource =>
        bestOf(
          routes.map(route =>
            this.#judgeRoute(prepared, { resource, endpoint, route }),
          ),
        ),
      ),
    );
  }

  /** For each class the calls that stand for it: one, unless the endpoint's policy looks closer than the API's own. */
  #resourcesToJudge(endpointPolicy: ReadPolicy): readonly string[][] {
    if (endpointPolicy.state !== 'present') {
      return this.#firstResources;
    }
    const signature = signatureFor(endpointPolicy, this.api);
    return this.classes.map(({ resources }) =>
      representatives(resources, signature),
    );
  }

  #judgeRoute(
    prepared: PreparedClass,
    call: { resource: string; endpoint: IndexedEndpoint; route: Route },
  ): ClassJudgement {
    const { route, resource, endpoint } = call;
    const atEndpoint = endpointResults(prepared, resource, endpoint, route);
    const atDomain = domainResults(prepared, route);
    const method = methodResults(prepared, route);
    const before = both(both(route.results, atEndpoint), atDomain);
    const gate = firstDoubtfulGate({
      api: route.results,
      'endpoint-policy': atEndpoint,
      'domain-policy': atDomain,
      'resource-policy': method.withCredentials,
      identity: method.results,
    });
    return {
      callClass: prepared.callClass,
      request: invokeRequest(
        resource,
        prepared.atMethod,
        contextFor(route.contexts, prepared.atMethod),
      ),
      results: both(before, method.results),
      withCredentials: both(before, method.withCredentials),
      ...(gate && { gate }),
      ...(route.domain && { domain: route.domain }),
    };
  }
}

function prepareClass(api: Api, callClass: CallClass): PreparedClass {
  const { authorizationType, authorizer, policy } = callClass;
  if (isUnknown(authorizationType)) {
    const atMethod = { type: 'unknown' } as const;
    return {
      callClass,
      answers: narrowedAnswers(api, callClass, atMethod),
      combinations: undefined,
      identity: MAY_ALLOW,
      atEndpoint: atMethod,
      atMethod,
    };
  }
  const atMethod = principalOfMethod(authorizationType, undefined);
  return {
    callClass,
    answers: narrowedAnswers(api, callClass, atMethod),
    combinations: combinationsFor({
      authorizationType,
      isPrivate: isPrivateApi(api),
      hasPolicy: policy.state !== 'none' && policy.state !== 'not-applicable',
    }),
    identity: identityAnswers(authorizationType, 'unknown'),
    atEndpoint: anyPrincipalAtEndpoint(authorizationType, authorizer),
    atMethod,
  };
}

/** All calls of a class meet the same statements, so that the first stands for them. */
function narrowedAnswers(
  api: Api,
  { policy, resources: [resource] }: CallClass,
  principal: RequestPrincipal,
): NarrowedPolicy {
  if (policy.state === 'present') {
    return narrowPolicy(policy.compiled, {
      principal,
      action: INVOKE,
      resource,
    });
  }
  const answers = answersWithoutPolicy(api, policy);
  return () => answers;
}

function methodResults(
  { answers, combinations, identity, atMethod }: PreparedClass,
  { contexts }: Route,
): Pick<ClassJudgement, 'results' | 'withCredentials'> {
  const said = answers(contextFor(contexts, atMethod));
  if (!combinations) {
    const results = said === MAY_DENY ? MAY_FAIL : MAY_PASS | MAY_FAIL;
    return { results, withCredentials: results };
  }
  return {
    results: combine(combinations, said, identity),
    withCredentials: combine(combinations, said, MAY_ALLOW),
  };
}

function routesOf(
  api: Api,
  { endpoint, contexts }: IndexedEndpoint,
  domains: readonly IndexedDomain[],
): Route[] {
  const isDisabled = api.disableExecuteApiEndpoint;
  const whenKnown = isDisabled ? MAY_FAIL : MAY_PASS;
  const direct = isUnknown(isDisabled) ? MAY_PASS | MAY_FAIL : whenKnown;
  return [
    { results: direct, contexts },
    ...domains.map(domain => ({
      results: MAY_PASS,
      contexts: contextsOf(endpoint, domain.invokeArn),
      domain,
    })),
  ];
}

function endpointResults(
  { atEndpoint }: PreparedClass,
  resource: string,
  { policy }: IndexedEndpoint,
  { contexts, domain }: Route,
): ResultSet {
  if (policy.state === 'none') {
    return MAY_PASS;
  }
  const ask = (arn: string) =>
    onlyAllowPasses(
      policyAnswers(
        policy,
        invokeRequest(arn, atEndpoint, contextFor(contexts, atEndpoint)),
        MAY_ALLOW,
      ),
    );
  return domain ? both(ask(domain.invokeArn), ask(resource)) : ask(resource);
}

function domainResults(
  { atEndpoint }: PreparedClass,
  { contexts, domain }: Route,
): ResultSet {
  return domain
    ? onlyAllowPasses(
        policyAnswers(
          domain.policy,
          invokeRequest(
            domain.invokeArn,
            atEndpoint,
            contextFor(contexts, atEndpoint),
          ),
          MAY_DENY,
        ),
      )
    : MAY_PASS;
}

function contextFor(contexts: CallContexts, principal: RequestPrincipal) {
  return principal.type === 'anonymous' ? contexts.anonymous : contexts.signed;
}

function onlyAllowPasses(answers: AnswerSet): ResultSet {
  if (answers === MAY_ALLOW) {
    return MAY_PASS;
  }
  return answers & MAY_ALLOW ? MAY_PASS | MAY_FAIL : MAY_FAIL;
}

/** In the order of the flow. */
const GATES = [
  'api',
  'endpoint-policy',
  'domain-policy',
  'resource-policy',
  'identity',
] as const;

function firstDoubtfulGate(results: Record<Gate, ResultSet>): Gate | undefined {
  return GATES.find(gate => results[gate] !== MAY_PASS);
}

/** Two gates in a row. */
function both(a: ResultSet, b: ResultSet): ResultSet {
  return (a & b & MAY_PASS) | ((a | b) & MAY_FAIL);
}

/** The caller takes the way in that is open to it. */
function bestOf(judgements: ClassJudgement[]): ClassJudgement {
  return judgements.reduce((best, one) => (isMoreOpen(one, best) ? one : best));
}

/** True if more gets through by the first. */
export function isMoreOpen(a: ClassJudgement, b: ClassJudgement): boolean {
  return rank(a) > rank(b);
}

function rank({ results, withCredentials }: ClassJudgement): number {
  return openness(withCredentials) * 3 + openness(results);
}

function openness(results: ResultSet): number {
  if (results === MAY_PASS) {
    return 2;
  }
  return results & MAY_PASS ? 1 : 0;
}

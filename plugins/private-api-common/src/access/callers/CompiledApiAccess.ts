import type { Api } from '../../inventory';
import {
  classifyCalls,
  representatives,
  signatureFor,
  type CallClass,
} from '../flow/callClasses';
import type { DomainsOfApi, IndexedEndpoint } from './IndexedEndpoint';
import { endpointKindsOf, type EndpointKinds } from './endpointKinds';
import { isMoreOpen, type ClassJudgement } from './ClassJudgement';
import { JudgedEndpoint } from './JudgedEndpoint';
import { stageInArn } from '../policies/invokeArns';
import {
  methodResults,
  prepareClass,
  type PreparedClass,
} from './PreparedClass';
import type { ReadPolicy } from '../policies/readPolicy';
import { both, MAY_FAIL } from '../flow/resultSet';
import { domainResults, endpointResults, routesOf, type Route } from './Route';

/**
 * Who may call one API, compiled: policies parsed, calls sorted into classes. Made once, asked for many callers.
 */
export class CompiledApiAccess {
  readonly classes: readonly CallClass[];
  readonly #prepared: PreparedClass[];
  readonly #firstResources: readonly string[][];
  readonly #kindOf: EndpointKinds;
  readonly #byKind = new Map<string, JudgedEndpoint>();

  constructor(readonly api: Api) {
    this.classes = classifyCalls(api);
    this.#prepared = this.classes.map(one => prepareClass(api, one));
    this.#firstResources = this.classes.map(one => [one.resources[0]]);
    this.#kindOf = endpointKindsOf(this.classes);
  }

  /** The judgements of all calls through an endpoint, by whichever way in is best for each. */
  judge(endpoint: IndexedEndpoint, domains: DomainsOfApi): JudgedEndpoint {
    const kind = this.#kindOf(endpoint, domains);
    if (kind === undefined) {
      return this.#judgeAnew(endpoint, domains);
    }
    const judged = this.#byKind.get(kind) ?? this.#judgeAnew(endpoint, domains);
    this.#byKind.set(kind, judged);
    return judged;
  }

  #judgeAnew(endpoint: IndexedEndpoint, domains: DomainsOfApi): JudgedEndpoint {
    const routes = routesOf(this.api, endpoint, domains);
    return new JudgedEndpoint(this.judgeBy(routes, endpoint));
  }

  /** The same by some of the ways in. */
  judgeBy(
    routes: readonly Route[],
    endpoint: IndexedEndpoint,
  ): ClassJudgement[] {
    const resources = this.#resourcesToJudge(endpoint.policy, routes);
    return this.#judgeEach(resources, endpoint, routes);
  }

  /** The judgements of each single call, by its ARN. */
  judgeCalls(
    endpoint: IndexedEndpoint,
    domains: DomainsOfApi,
  ): Map<string, ClassJudgement> {
    const routes = routesOf(this.api, endpoint, domains);
    const resources = this.classes.map(one => one.resources);
    const judgements = this.#judgeEach(resources, endpoint, routes);
    return new Map(judgements.map(one => [one.resource, one]));
  }

  #judgeEach(
    resources: readonly (readonly string[])[],
    endpoint: IndexedEndpoint,
    routes: readonly Route[],
  ): ClassJudgement[] {
    const judgements: ClassJudgement[] = [];
    this.#prepared.forEach((prepared, i) => {
      for (const resource of resources[i]) {
        const stage = stageInArn(resource);
        const call = { prepared, resource, stage, endpoint };
        judgements.push(judgeBestRoute(call, routes));
      }
    });
    return judgements;
  }

  /** For each class the calls that stand for it: one, unless the endpoint's policy or a domain looks closer than the API's policy. */
  #resourcesToJudge(
    endpointPolicy: ReadPolicy,
    routes: readonly Route[],
  ): readonly string[][] {
    const isByStage = routes.some(({ domain }) => domain);
    if (endpointPolicy.state !== 'present' && !isByStage) {
      return this.#firstResources;
    }
    const signature = signatureFor(endpointPolicy, this.api);
    const kindOf = isByStage
      ? (resource: string) => `${stageInArn(resource)} ${signature(resource)}`
      : signature;
    return this.#prepared.map((prepared, i) =>
      isStoppedAtMethod(prepared, routes)
        ? this.#firstResources[i]
        : representatives(prepared.callClass.resources, kindOf),
    );
  }
}

/** Calls that the API itself refuses by every way in need no closer look: whatever comes before, they are denied. */
function isStoppedAtMethod(
  prepared: PreparedClass,
  routes: readonly Route[],
): boolean {
  return routes.every(
    ({ contexts }) =>
      methodResults(prepared, contexts).withCredentials === MAY_FAIL,
  );
}

interface ClassCall {
  prepared: PreparedClass;
  resource: string;
  stage: string;
  endpoint: IndexedEndpoint;
}

/** The caller takes the way in that is open to it. */
function judgeBestRoute(
  call: ClassCall,
  routes: readonly Route[],
): ClassJudgement {
  let best = judgeRoute(call, routes[0]);
  for (let i = 1; i < routes.length; i++) {
    const other = judgeRoute(call, routes[i]);
    best = isMoreOpen(other, best) ? other : best;
  }
  return best;
}

function judgeRoute(call: ClassCall, route: Route): ClassJudgement {
  const { prepared, resource, stage, endpoint } = call;
  const atApi = route.resultsFor(stage);
  const principal = prepared.atEndpoint;
  const atEndpoint = endpointResults(endpoint, route, { resource, principal });
  const atDomain = domainResults(route, principal);
  const atMethod = methodResults(prepared, route.contexts);
  const before = both(both(atApi, atEndpoint), atDomain);
  return {
    prepared,
    resource,
    route,
    atApi,
    atEndpoint,
    atDomain,
    atMethod,
    results: both(before, atMethod.results),
    withCredentials: both(before, atMethod.withCredentials),
  };
}

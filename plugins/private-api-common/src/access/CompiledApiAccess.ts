import type { Api } from '../inventory';
import {
  classifyCalls,
  representatives,
  signatureFor,
  type CallClass,
} from './callClasses';
import type { IndexedDomain, IndexedEndpoint } from './EndpointIndex';
import {
  methodResults,
  prepareClass,
  type MethodResults,
  type PreparedClass,
} from './PreparedClass';
import type { ReadPolicy } from './readPolicy';
import { both, openness, type ResultSet } from './resultSet';
import { domainResults, endpointResults, routesOf, type Route } from './Route';

/** The judgement of the calls of one class through one endpoint: what each gate on the way makes of them, and all together. */
export interface ClassJudgement extends MethodResults {
  prepared: PreparedClass;
  /** ARN of the call that stands for them. */
  resource: string;
  route: Route;
  atEndpoint: ResultSet;
  atDomain: ResultSet;
  atMethod: MethodResults;
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
    this.#prepared = this.classes.map(one => prepareClass(api, one));
    this.#firstResources = this.classes.map(one => [one.resources[0]]);
  }

  /** The judgements of all calls through an endpoint, by whichever way in is best for each. */
  judge(
    endpoint: IndexedEndpoint,
    domains: readonly IndexedDomain[],
  ): ClassJudgement[] {
    const routes = routesOf(this.api, endpoint, domains);
    const resources = this.#resourcesToJudge(endpoint.policy);
    const judgements: ClassJudgement[] = [];
    this.#prepared.forEach((prepared, i) => {
      for (const resource of resources[i]) {
        judgements.push(
          judgeBestRoute({ prepared, resource, endpoint }, routes),
        );
      }
    });
    return judgements;
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
}

interface ClassCall {
  prepared: PreparedClass;
  resource: string;
  endpoint: IndexedEndpoint;
}

/** The caller takes the way in that is open to it. */
function judgeBestRoute(call: ClassCall, routes: Route[]): ClassJudgement {
  let best = judgeRoute(call, routes[0]);
  for (let i = 1; i < routes.length; i++) {
    const other = judgeRoute(call, routes[i]);
    best = isMoreOpen(other, best) ? other : best;
  }
  return best;
}

function judgeRoute(call: ClassCall, route: Route): ClassJudgement {
  const { prepared, resource, endpoint } = call;
  const principal = prepared.atEndpoint;
  const atEndpoint = endpointResults(endpoint, route, { resource, principal });
  const atDomain = domainResults(route, principal);
  const atMethod = methodResults(prepared, route.contexts);
  const before = both(both(route.results, atEndpoint), atDomain);
  return {
    prepared,
    resource,
    route,
    atEndpoint,
    atDomain,
    atMethod,
    results: both(before, atMethod.results),
    withCredentials: both(before, atMethod.withCredentials),
  };
}

/** True if more gets through by the first. */
export function isMoreOpen(a: MethodResults, b: MethodResults): boolean {
  return rank(a) > rank(b);
}

function rank({ results, withCredentials }: MethodResults): number {
  return openness(withCredentials) * 3 + openness(results);
}

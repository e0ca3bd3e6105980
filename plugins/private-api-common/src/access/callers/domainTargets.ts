import type {
  BasePathMapping,
  DomainName,
  Fact,
  RoutingRule,
  Unknown,
} from '../../inventory';
import { isUnknown } from '../../inventory';

/** One routing rule or base path mapping of a custom domain name. */
export interface DomainTarget {
  source: 'routing rules' | 'base path mappings';
  /** The rule or mapping in words. */
  text: string;
  apiId: string;
  /** Absent where the path's next segment names the stage. */
  stage?: string;
  /** Any of them; empty text stands for every path. */
  basePaths: readonly string[];
  headers: readonly { name: string; glob: string }[];
  /** Whether the API sees the path without the base path; absent where nothing has read it. */
  stripsBasePath?: boolean;
}

/** The targets of a domain in the order in which API Gateway tries them, up to what could not be read. */
export interface DomainTargets {
  targets: readonly DomainTarget[];
  /** Why what comes behind them is not known. */
  gap?: Unknown;
}

/**
 * Where a custom domain name leads: routing rules of the lowest priority first, then the base path mapping of the longest
 * path, as its routing mode has it.
 *
 * @see {@link https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html}
 */
export function targetsOfDomain(domain: DomainName): DomainTargets {
  const { mappings, routingRules } = domain;
  const mode: Fact<string> = domain.routingMode ?? '';
  if (isUnknown(mode)) {
    return { targets: [], gap: mode };
  }
  const rules = mode.endsWith('MAPPING_ONLY') ? [] : routingRules;
  if (isUnknown(rules)) {
    return { targets: [], gap: rules };
  }
  const first = [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map(targetOfRule);
  if (mode === 'ROUTING_RULE_ONLY') {
    return { targets: first };
  }
  return isUnknown(mappings)
    ? { targets: first, gap: mappings }
    : { targets: [...first, ...targetsOfMappings(mappings)] };
}

function targetOfRule(rule: RoutingRule): DomainTarget {
  const { id, priority, basePaths, headers, apiId, stage } = rule;
  return {
    source: 'routing rules',
    text: `rule ${id}, priority ${priority}`,
    apiId,
    stage,
    basePaths: basePaths.length > 0 ? basePaths : [''],
    headers,
    stripsBasePath: rule.stripBasePath,
  };
}

function targetsOfMappings(mappings: readonly BasePathMapping[]) {
  return [...mappings]
    .sort((a, b) => b.basePath.length - a.basePath.length)
    .map(
      ({ basePath, apiId, stage }): DomainTarget => ({
        source: 'base path mappings',
        text: `/${basePath} → ${apiId} ${stage ?? 'any stage'}`,
        apiId,
        ...(stage && { stage }),
        basePaths: [basePath],
        headers: [],
        stripsBasePath: true,
      }),
    );
}

/** True if the path, without its leading slash, lies under the base path. */
export function isUnder(path: string, basePath: string): boolean {
  return (
    basePath === '' || path === basePath || path.startsWith(`${basePath}/`)
  );
}

/** The targets that some call can come to: those that none before them takes all calls from. */
export function reachableTargets(
  targets: readonly DomainTarget[],
): DomainTarget[] {
  return targets.filter(({ basePaths }, i) => {
    const before = targets
      .slice(0, i)
      .filter(({ headers }) => headers.length === 0)
      .flatMap(one => one.basePaths);
    return basePaths.some(
      path => !before.some(earlier => isUnder(path, earlier)),
    );
  });
}

import {
  Coverage,
  ResourceKind,
  Scope,
  scopeId,
  unknownBecause,
} from '../inventory';
import type { StackSet } from './evaluate/StackSet';
import { associationGap } from './resources/readDomainNames';

const MAPPING_TYPES = [
  ['AWS::ApiGateway::BasePathMapping', 'DomainName'],
  ['AWS::ApiGateway::BasePathMappingV2', 'DomainNameArn'],
  ['AWS::ApiGatewayV2::ApiMapping', 'DomainName'],
] as const;

const DOMAIN_TYPES = [
  'AWS::ApiGateway::DomainName',
  'AWS::ApiGateway::DomainNameV2',
  'AWS::ApiGatewayV2::DomainName',
];

/**
 * What the templates alone decide. An API that does not exist yet can be mapped and associated by nothing outside of them;
 * of VPCs, endpoints, load balancers and the rest an account may hold more than they show, so those stay unknown.
 */
export function coverageOf(
  scopes: readonly Scope[],
  set: StackSet,
): Coverage[] {
  if (namesDomainOutside(set) || set.doubtful().length > 0) {
    return distinct(scopes).flatMap(scope => [notDeployed(scope)]);
  }
  const gap = associationGap(set);
  return distinct(scopes).flatMap((scope): Coverage[] => [
    complete(scope, 'domain-name'),
    gap
      ? {
          ...scope,
          kind: 'domain-name-access-association',
          complete: false,
          gap,
        }
      : complete(scope, 'domain-name-access-association'),
    notDeployed(scope),
  ]);
}

function complete(scope: Scope, kind: ResourceKind): Coverage {
  return { ...scope, kind, complete: true };
}

function notDeployed(scope: Scope): Coverage {
  return {
    ...scope,
    kind: 'api-traffic',
    complete: false,
    gap: unknownBecause('the API is not deployed yet'),
  };
}

function namesDomainOutside(set: StackSet): boolean {
  const named = MAPPING_TYPES.flatMap(([type, property]) =>
    set.made(type).map(({ properties }) => properties.label(property)),
  );
  return named.some(
    ref => !DOMAIN_TYPES.some(type => ref && set.find(type, ref)),
  );
}

function distinct(scopes: readonly Scope[]): Scope[] {
  return [...new Map(scopes.map(scope => [scopeId(scope), scope])).values()];
}

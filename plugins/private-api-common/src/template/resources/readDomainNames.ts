import {
  BasePathMapping,
  DomainName,
  DomainNameAccessAssociation,
  EndpointType,
  Fact,
  RoutingRule,
  Unknown,
  isKnown,
  isUnknown,
  parseArn,
  unknownBecause,
} from '../../inventory';
import type { Properties } from '../evaluate/Properties';
import type { StackResource } from '../evaluate/StackResource';
import { firstUnknown } from '../evaluate/text';
import type { StackSet } from '../evaluate/StackSet';
import { domainNameArn } from '../identity/apiGatewayIdentities';
import { identityOf } from '../identity/identityOf';
import { baseOf } from './baseOf';
import { concatFacts } from './concatFacts';
import { mapFact } from './mapFact';

/** Custom domain names, public ones of both generations and private ones. */
export function readDomainNames(set: StackSet): DomainName[] {
  return [
    ...set.made('AWS::ApiGateway::DomainName').map(r => publicDomain(r, set)),
    ...set.made('AWS::ApiGatewayV2::DomainName').map(r => publicDomain(r, set)),
    ...set
      .made('AWS::ApiGateway::DomainNameV2')
      .map(r => privateDomain(r, set)),
  ];
}

function publicDomain(resource: StackResource, set: StackSet): DomainName {
  const { properties, scope } = resource;
  const arn = domainNameArn(scope, resource.ref);
  const [configuration] = [
    ...properties.maps('DomainNameConfigurations'),
    properties,
  ];
  const certificateArn =
    configuration.label('RegionalCertificateArn') ??
    configuration.label('CertificateArn');
  const target = identityOf(resource).attribute('RegionalDomainName');
  return {
    ...common(resource, arn, set),
    endpointType: endpointTypeOf(resource),
    policy: null,
    managementPolicy: null,
    ...(certificateArn && { certificateArn }),
    ...securityPolicyOf(configuration),
    targetDomainName: String(target),
    mappings: routed(
      resource,
      concatFacts(
        readMappings(set, resource.ref, 'AWS::ApiGateway::BasePathMapping', {
          owner: 'DomainName',
          path: 'BasePath',
          api: 'RestApiId',
        }),
        readMappings(set, resource.ref, 'AWS::ApiGatewayV2::ApiMapping', {
          owner: 'DomainName',
          path: 'ApiMappingKey',
          api: 'ApiId',
        }),
      ),
    ),
  };
}

function privateDomain(resource: StackResource, set: StackSet): DomainName {
  const { properties } = resource;
  const id = identityOf(resource).attribute('DomainNameId');
  const certificateArn = properties.label('CertificateArn');
  return {
    ...common(resource, resource.ref, set),
    domainNameId: String(id),
    endpointType: 'PRIVATE',
    // A new private domain refuses every call until it has a policy.
    policy: properties.json('Policy') ?? null,
    managementPolicy: unknownBecause(
      'CloudFormation cannot set the management policy of a domain',
    ),
    ...(certificateArn && { certificateArn }),
    ...securityPolicyOf(properties),
    mappings: routed(
      resource,
      readMappings(set, resource.ref, 'AWS::ApiGateway::BasePathMappingV2', {
        owner: 'DomainNameArn',
        path: 'BasePath',
        api: 'RestApiId',
      }),
    ),
  };
}

function common(resource: StackResource, arn: string, set: StackSet) {
  const { properties } = resource;
  const domainName = properties.label('DomainName') ?? resource.logicalId;
  const routingMode = properties.known('RoutingMode');
  return {
    ...baseOf('domain-name', resource, arn, domainName),
    domainName,
    status: 'AVAILABLE',
    ...(routingMode && { routingMode }),
    routingRules: routed(resource, readRoutingRules(arn, set)),
  };
}

/** A domain's mappings or rules; unknown where its mode is, which says whether they are asked at all. */
function routed<T>({ properties }: StackResource, routes: Fact<T>): Fact<T> {
  const mode = properties.text('RoutingMode');
  return isUnknown(mode)
    ? unknownBecause(`RoutingMode is not known: ${mode.unknown}`)
    : routes;
}

function endpointTypeOf({ properties }: StackResource): EndpointType {
  const [configuration] = properties.maps('DomainNameConfigurations');
  const types = properties.map('EndpointConfiguration').labels('Types');
  const type = configuration?.known('EndpointType') ?? types[0];
  const isEdge =
    type === 'EDGE' || (type === undefined && properties.has('CertificateArn'));
  return isEdge ? 'EDGE' : 'REGIONAL';
}

function securityPolicyOf(properties: Properties) {
  const securityPolicy = properties.known('SecurityPolicy');
  return securityPolicy ? { securityPolicy } : {};
}

function readMappings(
  set: StackSet,
  owner: string,
  type: string,
  names: { owner: string; path: string; api: string },
): Fact<BasePathMapping[]> {
  return mapFact(set.partsOf(owner, type, names.owner), parts =>
    allKnown(parts.map(({ properties }) => readMapping(properties, names))),
  );
}

function readMapping(
  properties: Properties,
  names: { path: string; api: string },
): Fact<BasePathMapping> {
  const stage = properties.text('Stage');
  const path = properties.text(names.path) ?? '';
  const apiId = properties.text(names.api) ?? '';
  if (isUnknown(stage) || isUnknown(path) || isUnknown(apiId)) {
    return [stage, path, apiId].find(isUnknown)!;
  }
  return {
    basePath: path === '(none)' ? '' : path,
    apiId,
    ...(stage && { stage }),
  };
}

/** The list of what is known; unknown where one is, which may stand for any. */
function allKnown<T>(facts: readonly Fact<T>[]): Fact<T[]> {
  return facts.find(isUnknown) ?? facts.filter(isKnown);
}

/** Rules name the domain by an ARN without an account, ours carry one. */
function readRoutingRules(arn: string, set: StackSet): Fact<RoutingRule[]> {
  const rules = set.made('AWS::ApiGatewayV2::RoutingRule');
  const unresolved = rules
    .map(({ properties }) => properties.text('DomainNameArn'))
    .find(isUnknown);
  return (
    unresolved ??
    allKnown(
      rules
        .filter(
          ({ properties }) =>
            domainKey(properties.label('DomainNameArn')) === domainKey(arn),
        )
        .map(readRoutingRule),
    )
  );
}

function domainKey(arn: string | undefined): string | undefined {
  const parsed = arn === undefined ? undefined : parseArn(arn);
  return parsed && `${parsed.region} ${parsed.resource.replace(/^\//, '')}`;
}

function readRoutingRule(rule: StackResource): Fact<RoutingRule> {
  const { properties } = rule;
  const unresolved = ['Conditions', 'Actions', 'Priority']
    .map(name => firstUnknown(properties.raw(name)))
    .find(isUnknown);
  if (unresolved) {
    return unresolved;
  }
  const conditions = properties.maps('Conditions');
  const invoke = properties.maps('Actions')[0]?.map('InvokeApi');
  return {
    id: rule.ref,
    priority: properties.number('Priority') ?? 0,
    basePaths: conditions.flatMap(condition =>
      condition.map('MatchBasePaths').labels('AnyOf'),
    ),
    headers: conditions.flatMap(condition =>
      condition
        .map('MatchHeaders')
        .maps('AnyOf')
        .map(header => ({
          name: header.label('Header') ?? '',
          glob: header.label('ValueGlob') ?? '',
        })),
    ),
    apiId: invoke?.label('ApiId') ?? '',
    stage: invoke?.label('Stage') ?? '',
  };
}

const ASSOCIATION = 'AWS::ApiGateway::DomainNameAccessAssociation';

/** Why not all associations are told: one that says neither its domain nor its endpoint may be between any two. */
export function associationGap(set: StackSet): Unknown | undefined {
  return set
    .made(ASSOCIATION)
    .flatMap(({ properties }) => endsOf(properties))
    .find(isUnknown);
}

function isResolved({ properties }: StackResource): boolean {
  return !endsOf(properties).some(isUnknown);
}

function endsOf(properties: Properties) {
  return ['DomainNameArn', 'AccessAssociationSource'].map(name =>
    properties.text(name),
  );
}

/** Lets a VPC endpoint be used to call a private domain name. Without those of {@link associationGap}. */
export function readAccessAssociations(
  set: StackSet,
): DomainNameAccessAssociation[] {
  return set
    .made(ASSOCIATION)
    .filter(isResolved)
    .map(resource => ({
      ...baseOf('domain-name-access-association', resource, resource.ref),
      domainNameArn: resource.properties.label('DomainNameArn') ?? '',
      vpcEndpointId: resource.properties.label('AccessAssociationSource') ?? '',
    }));
}

import {
  ChoiceKind,
  Fact,
  Inventory,
  isKnown,
  Resource,
  ResourceChoice,
  ResourceOf,
  ResourceQuery,
} from 'backstage-plugin-private-api-common';

type Choosable = ResourceOf<ChoiceKind>;

/** What a choice says beyond what every resource says of itself. */
type Own = Pick<ResourceChoice, 'value' | 'vpcId' | 'facts'>;

/** Route 53 belongs to no Region. */
const GLOBAL = 'global';

/** Certificates that nothing new can use. */
const DEAD_CERTIFICATES = [
  'EXPIRED',
  'REVOKED',
  'FAILED',
  'VALIDATION_TIMED_OUT',
];

/** The resources of a kind that a form can offer, by name. */
export function choicesOf(
  inventory: Inventory,
  query: Omit<ResourceQuery, 'limit' | 'offset'>,
): ResourceChoice[] {
  const words = wordsOf(query.search);
  return inventory
    .all(query.kind)
    .filter(isUsable)
    .filter(resource => standsIn(resource, query))
    .map(toChoice)
    .filter(({ vpcId }) => !query.vpcId || !vpcId || vpcId === query.vpcId)
    .filter(choice => words.every(word => textOf(choice).includes(word)))
    .sort(byName);
}

function isUsable(resource: Choosable): boolean {
  switch (resource.kind) {
    case 'vpc-endpoint':
      return resource.serviceName.endsWith('.execute-api');
    case 'certificate':
      return !DEAD_CERTIFICATES.includes(resource.status);
    default:
      return true;
  }
}

function standsIn(
  { accountId, region }: Resource,
  query: { accountId?: string; region?: string },
): boolean {
  return (
    (!query.accountId || accountId === query.accountId) &&
    (!query.region || region === GLOBAL || region === query.region)
  );
}

function toChoice(resource: Choosable): ResourceChoice {
  const { kind, arn, name, accountId, region } = resource;
  return { kind, arn, name, accountId, region, ...ownOf(resource) };
}

function ownOf(resource: Choosable): Own {
  switch (resource.kind) {
    case 'certificate':
      return {
        value: resource.arn,
        facts: [...resource.domainNames, resource.status],
      };
    case 'hosted-zone':
      return {
        value: resource.zoneId,
        facts: [resource.domainName, resource.isPrivate ? 'private' : 'public'],
      };
    case 'load-balancer':
      return {
        value: resource.arn,
        vpcId: resource.vpcId,
        facts: [resource.type, resource.scheme],
      };
    case 'security-group':
      return { value: resource.groupId, vpcId: resource.vpcId, facts: [] };
    case 'subnet':
      return {
        value: resource.subnetId,
        vpcId: resource.vpcId,
        facts: [resource.availabilityZone, ...resource.cidrBlocks],
      };
    case 'vpc':
      return {
        value: resource.vpcId,
        vpcId: resource.vpcId,
        facts: resource.cidrBlocks,
      };
    case 'vpc-endpoint':
      return {
        value: resource.endpointId,
        vpcId: resource.vpcId,
        facts: knownOnly(resource.state),
      };
    case 'vpc-link':
      return {
        value: resource.linkId,
        facts: [resource.version, ...knownOnly(resource.status)],
      };
    default:
      throw new Error(`No choice is made of ${resource satisfies never}`);
  }
}

/** The fact in a list, or nothing where it is unknown: a form offers what it knows and claims nothing besides. */
function knownOnly(fact: Fact<string>): string[] {
  return isKnown(fact) ? [fact] : [];
}

function wordsOf(search = ''): string[] {
  return search.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
}

function textOf({ value, name, facts }: ResourceChoice): string {
  return [value, name, ...facts].join(' ').toLocaleLowerCase('en-US');
}

function byName(a: ResourceChoice, b: ResourceChoice): number {
  if (a.name !== b.name) {
    return a.name < b.name ? -1 : 1;
  }
  return a.value < b.value ? -1 : 1;
}

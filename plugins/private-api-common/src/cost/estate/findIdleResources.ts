import {
  Api,
  Inventory,
  LoadBalancer,
  VpcEndpoint,
  VpcLink,
  isKnown,
  isUnknown,
  scopeId,
} from '../../inventory';
import { roundToCents } from '../cents';
import { CostIndex, costIndexOf } from '../CostIndex';
import { countZones } from '../lines/endpoints';
import { HOURS_PER_MONTH } from '../month';
import { PriceBooks, PriceKey, findPrice } from '../priceBook';

/**
 * Something that is paid for and carries nothing.
 *
 * @public
 */
export interface IdleResource {
  kind: 'load-balancer' | 'vpc-link' | 'vpc-endpoint';
  arn: string;
  name: string;
  accountId: string;
  region: string;
  /** Fixed charges a month; 0 for a VPC link, `null` where the price is not known. */
  monthly: number | null;
  /** Why it counts as idle. */
  reason: string;
}

/**
 * Load balancers behind VPC links without traffic, VPC links that no integration uses, and execute-api endpoints that no API
 * names. What could not be read counts as used.
 *
 * @public
 */
export function findIdleResources(
  inventory: Inventory,
  priceBooks: PriceBooks,
): IdleResource[] {
  const index = costIndexOf(inventory);
  const context = {
    inventory,
    index,
    priceBooks,
    unreadScopes: unreadScopesOf(inventory),
  };
  return [
    ...inventory
      .all('load-balancer')
      .flatMap(balancer => idleLoadBalancer(context, balancer) ?? []),
    ...inventory
      .all('vpc-link')
      .flatMap(link => unusedLink(context, link) ?? []),
    ...inventory
      .all('vpc-endpoint')
      .flatMap(endpoint => unusedEndpoint(context, endpoint) ?? []),
  ].sort((a, b) => (b.monthly ?? 0) - (a.monthly ?? 0));
}

interface IdleContext {
  inventory: Inventory;
  index: CostIndex;
  priceBooks: PriceBooks;
  /** Ids of the scopes with an API whose integrations are not fully known. */
  unreadScopes: ReadonlySet<string>;
}

function unreadScopesOf(inventory: Inventory): Set<string> {
  return new Set(
    inventory
      .all('api')
      .filter(
        ({ operations, stages }) =>
          isUnknown(operations) ||
          isUnknown(stages) ||
          operations.some(({ integration }) => isUnknown(integration)),
      )
      .map(scopeId),
  );
}

function idleLoadBalancer(
  context: IdleContext,
  balancer: LoadBalancer,
): IdleResource | undefined {
  const users = context.index.usersOf(balancer.arn);
  const reason = idleReason(context, balancer, users);
  if (!reason) {
    return undefined;
  }
  return {
    ...headOf(balancer),
    kind: 'load-balancer',
    monthly: hoursOf(
      context,
      balancer,
      balancer.type === 'application' ? 'alb-hour' : 'nlb-hour',
    ),
    reason,
  };
}

/** Only load balancers of APIs are judged: others may serve anything. */
function idleReason(
  { inventory, index }: IdleContext,
  balancer: LoadBalancer,
  users: readonly Api[],
): string | undefined {
  if (users.length === 0) {
    return undefined;
  }
  const measured = inventory.get(
    'load-balancer-traffic',
    `${balancer.arn}#traffic`,
  );
  if (measured && isKnown(measured.days) && measured.days.length > 0) {
    return measured.days.every(({ consumedLcus }) => consumedLcus === 0)
      ? `It used no capacity unit in ${measured.days.length} days.`
      : undefined;
  }
  return users.every(api => index.trafficOf(api).requestsPerMonth === 0)
    ? 'No API behind which it stands had a request.'
    : undefined;
}

function unusedLink(
  { inventory, index, unreadScopes }: IdleContext,
  link: VpcLink,
): IdleResource | undefined {
  const isUsed =
    index.usersOf(link.arn).length > 0 ||
    inventory.gapOf('api', link) !== undefined ||
    unreadScopes.has(scopeId(link));
  return isUsed
    ? undefined
    : {
        ...headOf(link),
        kind: 'vpc-link',
        monthly: 0,
        reason:
          link.version === 'V1'
            ? 'No integration uses it. The Network Load Balancer behind it costs on.'
            : 'No integration uses it. It holds network interfaces in its subnets.',
      };
}

function unusedEndpoint(
  context: IdleContext,
  endpoint: VpcEndpoint,
): IdleResource | undefined {
  const { inventory, index } = context;
  const isJudged = endpoint.serviceName.endsWith('.execute-api');
  if (
    !isJudged ||
    index.usersOf(endpoint.arn).length > 0 ||
    inventory.gapOf('api', endpoint)
  ) {
    return undefined;
  }
  const zones = countZones(endpoint, inventory);
  return {
    ...headOf(endpoint),
    kind: 'vpc-endpoint',
    monthly: hoursOf(context, endpoint, 'vpc-endpoint-hour', zones),
    reason:
      'No indexed API is associated with it or names it or its VPC. APIs that admit everyone, or that are not indexed, can still be called through it.',
  };
}

function headOf(resource: LoadBalancer | VpcLink | VpcEndpoint) {
  const { arn, name, accountId, region } = resource;
  return { arn, name, accountId, region };
}

function hoursOf(
  { priceBooks }: IdleContext,
  { region }: { region: string },
  key: PriceKey,
  count: number = 1,
): number | null {
  const price = findPrice(priceBooks, region, key);
  return price
    ? roundToCents(price.tiers[0].unitPrice * HOURS_PER_MONTH * count)
    : null;
}

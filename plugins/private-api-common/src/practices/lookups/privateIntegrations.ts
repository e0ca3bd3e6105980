import { resolveLinks } from '../../connectivity/path/resolveLinks';
import {
  apiGatewayArn,
  isUnknown,
  type Api,
  type Integration,
  type Inventory,
  type Operation,
  type VpcLink,
} from '../../inventory';
import { oncePerInventory } from '../../inventory/oncePerInventory';

/** An operation that integrates by a VPC link. */
export interface PrivateIntegration {
  operation: Operation;
  integration: Integration;
  /** One, or one for each stage whose variable names another; those that are not in the inventory are missing. */
  links: readonly VpcLink[];
}

/** What is known of the private integrations of an API. */
export interface PrivateIntegrations {
  found: PrivateIntegration[];
  /** Why there may be more of them. */
  gap?: string;
  /** Why there may be more links than they name. */
  linkGap?: string;
}

interface ResolvedLinks {
  links: VpcLink[];
  gap?: string;
}

const byApi = oncePerInventory(() => new WeakMap<Api, PrivateIntegrations>());

/** The operations of an API that integrate by a VPC link, each with its links. */
export function privateIntegrationsOf(
  api: Api,
  inventory: Inventory,
): PrivateIntegrations {
  const known = byApi(inventory);
  let integrations = known.get(api);
  if (!integrations) {
    integrations = readIntegrations(api, inventory);
    known.set(api, integrations);
  }
  return integrations;
}

function readIntegrations(api: Api, inventory: Inventory): PrivateIntegrations {
  if (isUnknown(api.operations)) {
    return { found: [], gap: api.operations.unknown };
  }
  const read: PrivateIntegrations = { found: [] };
  const linksById = new Map<string, ResolvedLinks>();
  for (const operation of api.operations) {
    const { integration } = operation;
    if (isUnknown(integration)) {
      read.gap ??= integration.unknown;
    } else if (integration?.connectionType === 'VPC_LINK') {
      const id = integration.connectionId ?? '';
      const { links, gap } =
        linksById.get(id) ?? findLinks(id, { api, inventory });
      linksById.set(id, { links, gap });
      read.linkGap ??= gap;
      read.found.push({ operation, integration, links });
    }
  }
  return read;
}

function findLinks(
  connectionId: string,
  context: { api: Api; inventory: Inventory },
): ResolvedLinks {
  const { api, inventory } = context;
  const found: ResolvedLinks = { links: [] };
  for (const { linkId, judgement } of resolveLinks(connectionId, context)) {
    if (judgement?.status === 'unknown') {
      found.gap ??= judgement.reason;
    }
    const link =
      linkId &&
      inventory.resolve(
        'vpc-link',
        apiGatewayArn(api, `vpclinks/${linkId}`),
        api,
      );
    if (isUnknown(link)) {
      found.gap ??= link.unknown;
    } else if (link) {
      found.links.push(link);
    }
  }
  return found;
}

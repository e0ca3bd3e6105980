import { mayLeadTo, sharesScope } from '../../access/callers/domainRoutes';
import { EndpointIndex } from '../../access/callers/EndpointIndex';
import {
  Api,
  DomainName,
  Inventory,
  isUnknown,
  VpcEndpoint,
} from '../../inventory';
import { indexOf } from '../estate/EstateIndex';
import { aliasHostname, defaultHostname } from '../hostnames';
import {
  decisive,
  fail,
  Judgement,
  pass,
  unknown,
  unknownFrom,
} from '../Judgement';
import { judgePrivateDns } from '../entrances/judgePrivateDns';
import { judgeDomain } from './judgeDomain';
import { judgeInboundResolver } from './judgeInboundResolver';
import { judgeRecord } from './judgeRecord';
import type { NameCheck, NameContext, PrivateNameKind } from './NameCheck';

const NO_DOMAIN = fail(
  'No private custom domain name is mapped to the API.',
  'Create a private custom domain name, map it to a stage and associate it with the VPC endpoint.',
);

/**
 * Judges the names of one kind; only custom domain names can be several.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
 */
export function checkNames(
  kind: PrivateNameKind,
  context: NameContext,
): NameCheck[] {
  switch (kind) {
    case 'private-dns':
      return [checkPrivateDns(context)];
    case 'endpoint':
      return [checkEndpointHostname(context)];
    case 'alias':
      return [checkAlias(context)];
    default:
      return checkCustomDomains(context);
  }
}

function checkPrivateDns(context: NameContext): NameCheck {
  const { api, endpoint, inventory, vantage } = context;
  const hostname = defaultHostname(api);
  const judge = (): Judgement => {
    if (vantage === 'on-premises') {
      return decisive(
        judgePrivateDns(endpoint, inventory),
        judgeInboundResolver(endpoint, inventory),
      );
    }
    // A zone of the user's own for the default name does what private DNS does, for this API alone.
    const own = judgeRecord(hostname, vantage.vpcId, endpoint, inventory);
    if (own.status === 'pass' || vantage.vpcId === endpoint.vpcId) {
      return own.status === 'pass' ? own : judgePrivateDns(endpoint, inventory);
    }
    return fail(
      `Private DNS of ${endpoint.endpointId} serves ${endpoint.vpcId} only, not ${vantage.vpcId}.`,
      'Use the Route 53 alias, or a private zone for the name in the VPC of the caller.',
    );
  };
  return { kind: 'private-dns', hostname, judgement: judge() };
}

function checkEndpointHostname({ api, endpoint }: NameContext): NameCheck {
  const kind = 'endpoint';
  const hostname = endpointHostname(endpoint.endpointId, endpoint.dnsNames);
  const header = `x-apigw-api-id: ${api.apiId}`;
  if (!hostname) {
    return {
      kind,
      header,
      judgement: unknown(
        `The DNS names of ${endpoint.endpointId} are not known: its owner finds them with DescribeVpcEndpoints.`,
      ),
    };
  }
  return {
    kind,
    hostname,
    header,
    judgement: pass('The name resolves everywhere to private addresses.', {
      source: `VPC endpoint ${endpoint.endpointId}, DNS names`,
      text: hostname,
    }),
  };
}

/** The regional one; zonal names and the private wildcard stand behind it. */
function endpointHostname(
  endpointId: string,
  dnsNames: readonly string[],
): string | undefined {
  return dnsNames.find(name => name.startsWith(`${endpointId}-`));
}

function checkAlias({ api, endpoint }: NameContext): NameCheck {
  const kind = 'alias';
  const { vpcEndpointIds } = api;
  const { endpointId } = endpoint;
  if (isUnknown(vpcEndpointIds)) {
    return {
      kind,
      judgement: unknownFrom(
        vpcEndpointIds,
        'The endpoints associated with the API are not known',
      ),
    };
  }
  if (!vpcEndpointIds.includes(endpointId)) {
    return {
      kind,
      judgement: fail(
        `${endpointId} is not associated with the API, so there is no alias for it.`,
        `Add ${endpointId} to the API's vpcEndpointIds and deploy it again.`,
        {
          source: 'endpoint configuration, vpcEndpointIds',
          text: vpcEndpointIds.join(', ') || 'none',
        },
      ),
    };
  }
  return {
    kind,
    hostname: aliasHostname(api, endpointId),
    judgement: pass('The alias resolves everywhere to private addresses.', {
      source: 'endpoint configuration, vpcEndpointIds',
      text: endpointId,
    }),
  };
}

function checkCustomDomains(context: NameContext): NameCheck[] {
  const { api, endpoint, inventory, vantage } = context;
  const checks = domainsFor(api, endpoint, inventory).map(
    (domain): NameCheck => {
      const hostname = domain.domainName;
      return {
        kind: 'custom-domain',
        hostname,
        domain,
        readiness: judgeDomain(domain, endpoint, inventory),
        judgement:
          vantage === 'on-premises'
            ? judgeRecordOnPremises(hostname, endpoint, inventory)
            : judgeRecord(hostname, vantage.vpcId, endpoint, inventory),
      };
    },
  );
  const others = judgeOthers(context);
  if (others || checks.length === 0) {
    const judgement = others ?? NO_DOMAIN;
    checks.push({ kind: 'custom-domain', judgement });
  }
  return checks;
}

/** The private domains that lead to the API, and those on the endpoint of which it is not known where they lead. */
function domainsFor(
  api: Api,
  { endpointId }: VpcEndpoint,
  inventory: Inventory,
): DomainName[] {
  const associated = EndpointIndex.of(inventory)
    .associatedWith(endpointId)
    .flatMap(arn => inventory.get('domain-name', arn) ?? [])
    .filter(domain => mayLeadTo(domain, api));
  const leading = indexOf(inventory)
    .domainsOf(api)
    .filter(domain => domain.endpointType === 'PRIVATE');
  return [...new Set([...leading, ...associated])];
}

/** Why there may be a domain that the inventory does not have. */
function judgeOthers({
  api,
  endpoint,
  inventory,
}: NameContext): Judgement | undefined {
  const gap =
    inventory.gapOf('domain-name', api) ??
    inventory.gapOf('domain-name-access-association', endpoint);
  if (gap) {
    return unknownFrom(
      gap,
      'The custom domain names of the account are not all known',
    );
  }
  const missing = EndpointIndex.of(inventory)
    .associatedWith(endpoint.endpointId)
    .find(arn => sharesScope(arn, api) && !inventory.get('domain-name', arn));
  return missing
    ? unknown(`${missing} is associated, but not in the inventory.`)
    : undefined;
}

/** A public zone serves everyone; a private one takes an inbound Resolver endpoint. */
function judgeRecordOnPremises(
  hostname: string,
  endpoint: NameContext['endpoint'],
  inventory: NameContext['inventory'],
): Judgement {
  const anywhere = judgeRecord(hostname, undefined, endpoint, inventory);
  return anywhere.status === 'pass'
    ? anywhere
    : decisive(
        judgeRecord(hostname, endpoint.vpcId, endpoint, inventory),
        judgeInboundResolver(endpoint, inventory),
      );
}

/** What decides whether a name can be used at all. */
export function judgeCheck({ readiness, judgement }: NameCheck): Judgement {
  return readiness ? decisive(readiness, judgement) : judgement;
}

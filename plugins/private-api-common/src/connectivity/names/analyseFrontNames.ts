import type { Api, Inventory, VpcEndpoint } from '../../inventory';
import { indexOf } from '../estate/EstateIndex';
import {
  decisive,
  fail,
  Judgement,
  pass,
  unknown,
  unknownFrom,
} from '../Judgement';
import {
  findFrontLoadBalancers,
  FrontLoadBalancer,
  mayAnswer,
} from './frontLoadBalancers';
import { judgeAcceptance } from './judgeAcceptance';
import { NAME_TRAITS } from './nameTraits';
import type { NameOption } from './NameOption';

/** The names of load balancers in front of the VPC endpoints. */
export function analyseFrontNames(
  api: Api,
  endpoints: readonly VpcEndpoint[],
  inventory: Inventory,
): NameOption {
  const kind = 'load-balancer';
  const fronts = findFrontLoadBalancers(endpoints, inventory);
  const ownNames = indexOf(inventory)
    .domainsOf(api)
    .map(({ domainName }) => domainName);
  const { status, reason } =
    fronts.length > 0
      ? judgeFronts(fronts, ownNames, api)
      : judgeNoFront(api, inventory);
  return {
    kind,
    hostnames: [...new Set(fronts.flatMap(({ hostnames }) => hostnames))],
    status,
    reason,
    needs: [...NAME_TRAITS[kind].needs],
    drawbacks: [...NAME_TRAITS[kind].drawbacks],
  };
}

function judgeFronts(
  fronts: readonly FrontLoadBalancer[],
  ownNames: readonly string[],
  api: Api,
): Judgement {
  const answering = fronts.filter(mayAnswer);
  const names = fronts.map(({ loadBalancer }) => loadBalancer.name).join(', ');
  if (answering.length === 0) {
    return fail(
      `${names} has no healthy target in front of the VPC endpoints.`,
      'Set the health check path to /ping, and the targets to the current addresses of the VPC endpoint.',
    );
  }
  const isOwn = answering.some(({ hostnames }) =>
    hostnames.some(hostname => ownNames.includes(hostname)),
  );
  return decisive(
    isOwn
      ? pass(`${names} leads a domain name of the API to its VPC endpoints.`)
      : unknown(
          `${names} leads to the VPC endpoints; whether its callers send a Host header of this API is not in the inventory.`,
        ),
    // A domain name of the API as Host is not a call of the default endpoint.
    judgeAcceptance(api, isOwn ? 'custom-domain' : 'load-balancer'),
  );
}

function judgeNoFront(api: Api, inventory: Inventory): Judgement {
  const gap =
    inventory.gapOf('load-balancer', api) ??
    inventory.gapOf('target-group', api);
  return gap
    ? unknownFrom(gap, 'Load balancers of the account are not all known')
    : fail(
        'No load balancer stands in front of the VPC endpoints.',
        'Rarely needed since private custom domain names exist.',
      );
}

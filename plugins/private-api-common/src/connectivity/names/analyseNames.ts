import { Api, Inventory, isUnknown, VpcEndpoint } from '../../inventory';
import { judgeMissing } from '../entrances/analyseEntrances';
import { findEntrances, FoundEntrance } from '../entrances/findEntrances';
import { judgeEndpoint } from '../entrances/judgeEndpoint';
import { aliasHostname } from '../hostnames';
import { decisive, fail, Judgement, unknown, unknownFrom } from '../Judgement';
import { bestOf } from '../status';
import type { ApiName } from '../types';
import { checkNames, judgeCheck } from './checkNames';
import { analyseFrontNames } from './analyseFrontNames';
import { analysePublicNames } from './analysePublicNames';
import { judgeAcceptance } from './judgeAcceptance';
import type { NameOption } from './NameOption';
import { NAME_TRAITS } from './nameTraits';
import type { NameCheck, PrivateNameKind } from './NameCheck';
import { recommend } from './recommend';

const PRIVATE_KINDS: readonly PrivateNameKind[] = [
  'custom-domain',
  'alias',
  'private-dns',
  'endpoint',
];

/** The ways to name an API, best first, one of them recommended. */
export function analyseNames(api: Api, inventory: Inventory): ApiName[] {
  if (isUnknown(api.endpointType)) {
    return [];
  }
  if (api.endpointType !== 'PRIVATE') {
    return recommend(analysePublicNames(api, inventory), api);
  }
  const entrances = findEntrances(api, inventory);
  const options = PRIVATE_KINDS.map(kind =>
    analyseKind(kind, api, entrances, inventory),
  );
  options.push(analyseFrontNames(api, endpointsOf(entrances), inventory));
  return recommend(options, api);
}

function analyseKind(
  kind: PrivateNameKind,
  api: Api,
  entrances: readonly FoundEntrance[],
  inventory: Inventory,
): NameOption {
  const acceptance = judgeAcceptance(api, kind);
  const checks = entrances.flatMap(entrance =>
    checkAt(kind, api, entrance, inventory),
  );
  const best = bestOf(checks, check => check.judgement.status);
  const judgement = decisive(
    acceptance,
    best?.judgement ?? judgeWithoutEntrance(api, inventory),
  );
  const usable = checks.filter(check => check.judgement.status !== 'fail');
  return {
    kind,
    hostnames: hostnamesOf(usable.length > 0 ? usable : checks),
    ...(best?.header && { requiredHeader: best.header }),
    status: judgement.status,
    reason: judgement.reason,
    needs: [...NAME_TRAITS[kind].needs],
    drawbacks: [...NAME_TRAITS[kind].drawbacks],
  };
}

/** The names of a kind as clients of the endpoint's own VPC see them. */
function checkAt(
  kind: PrivateNameKind,
  api: Api,
  { endpoint, vpcEndpointId, relation }: FoundEntrance,
  inventory: Inventory,
): NameCheck[] {
  if (!endpoint) {
    const judgement = judgeMissing(vpcEndpointId, api, inventory);
    const hasAlias = kind === 'alias' && relation === 'associated';
    return [
      hasAlias
        ? { kind, hostname: aliasHostname(api, vpcEndpointId), judgement }
        : { kind, judgement },
    ];
  }
  const vantage = { vpcId: endpoint.vpcId };
  const state = judgeEndpoint(endpoint, api);
  return checkNames(kind, { api, endpoint, vantage, inventory }).map(check => ({
    ...check,
    judgement: decisive(state, judgeCheck(check)),
  }));
}

function judgeWithoutEntrance(api: Api, inventory: Inventory): Judgement {
  if (isUnknown(api.vpcEndpointIds)) {
    return unknownFrom(
      api.vpcEndpointIds,
      'The endpoints associated with the API are not known',
    );
  }
  const gap = inventory.gapOf('vpc-endpoint', api);
  return gap
    ? unknown(`No VPC endpoint of the API is known: ${gap.unknown}.`)
    : fail(
        'No VPC endpoint of execute-api leads to this API.',
        `Create an interface endpoint of com.amazonaws.${api.region}.execute-api.`,
      );
}

function endpointsOf(entrances: readonly FoundEntrance[]): VpcEndpoint[] {
  return entrances.flatMap(({ endpoint }) => endpoint ?? []);
}

function hostnamesOf(checks: readonly NameCheck[]): string[] {
  return [...new Set(checks.flatMap(({ hostname }) => hostname ?? []))];
}

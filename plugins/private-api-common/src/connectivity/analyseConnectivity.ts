import type { HopStatus } from '../access/types';
import { Api, Inventory, isUnknown } from '../inventory';
import { analyseEntrances } from './entrances/analyseEntrances';
import { Judgement, fail, pass, unknownFrom } from './Judgement';
import { analyseNames } from './names/analyseNames';
import { analyseBackends } from './path/analyseBackends';
import { allOf, anyOf } from './status';
import { summarise, type ConnectivityParts } from './summarise';
import type { ApiName, Connectivity, Entrance } from './types';

/**
 * How an API is reached and what stands behind it.
 *
 * @remarks
 * The status follows what someone who calls the API depends on. Names are alternatives: one that works is enough, and one not
 * set up is no failure. A VPC endpoint tied to the API that fails is a failure, because its callers fail; one that can't be
 * judged counts only where no other passes. Each backend counts. So an unknown shows only where it could hide a failure of
 * something that nothing else replaces.
 *
 * @public
 */
export function analyseConnectivity(
  api: Api,
  inventory: Inventory,
): Connectivity {
  const parts: ConnectivityParts = {
    names: analyseNames(api, inventory),
    entrances:
      api.endpointType === 'PRIVATE' ? analyseEntrances(api, inventory) : [],
    backends: analyseBackends(api, inventory),
    deployment: judgeDeployment(api),
  };
  const status = allOf([
    parts.deployment.status,
    statusOfNames(parts.names),
    statusOfEntrances(parts.entrances),
    ...parts.backends.map(backend => backend.status),
  ]);
  const { names, entrances, backends } = parts;
  return {
    summary: summarise(status, parts),
    status,
    names,
    entrances,
    backends,
  };
}

function judgeDeployment(api: Api): Judgement {
  if (isUnknown(api.endpointType)) {
    return unknownFrom(api.endpointType, 'The endpoint type is not known');
  }
  if (api.apiStatus === 'FAILED') {
    return fail('The API is in state FAILED.', 'Update or create it again.');
  }
  if (isUnknown(api.stages)) {
    return unknownFrom(api.stages, 'The stages are not known');
  }
  return api.stages.length > 0
    ? pass('The API is deployed.')
    : fail('The API has no stage: nothing is deployed.', 'Deploy to a stage.');
}

function statusOfNames(names: readonly ApiName[]): HopStatus {
  // Of an API whose endpoint type is not known; the deployment tells that.
  return names.length > 0 ? anyOf(names.map(({ status }) => status)) : 'pass';
}

function statusOfEntrances(entrances: readonly Entrance[]): HopStatus {
  const tied = entrances.filter(({ relation }) => relation !== 'in-reach');
  if (tied.some(({ status }) => status === 'fail')) {
    return 'fail';
  }
  // None at all: then no name works either, and the names tell why.
  return entrances.length > 0
    ? anyOf(entrances.map(({ status }) => status))
    : 'pass';
}

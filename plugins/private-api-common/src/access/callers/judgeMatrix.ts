import {
  isUnknown,
  type Api,
  type Inventory,
  type VpcEndpoint,
} from '../../inventory';
import { CompiledApiAccess } from './CompiledApiAccess';
import { EndpointIndex } from './EndpointIndex';
import { type IndexedEndpoint } from './IndexedEndpoint';
import { isPrivateApi } from '../flow/gates';
import { servesApi } from '../call/resolveCaller';
import type { AccessCell, AccessMatrix } from '../types';

/** A VPC endpoint leads to private APIs of its own Region only. */
const NOT_THIS_WAY: AccessCell = Object.freeze({
  verdict: 'denied',
  withCredentials: 'denied',
});

/** Through an endpoint calls come to a private API only, and whether this is one is not known. */
const MAY_BE_PRIVATE: AccessCell = Object.freeze({
  verdict: 'unknown',
  withCredentials: 'unknown',
});

/**
 * Who can reach what: a verdict for each API and VPC endpoint. One API is "who can reach it", one endpoint "what this VPC can
 * reach". Time grows with the number of cells.
 *
 * @public
 */
export function judgeMatrix(
  apis: readonly Api[],
  endpoints: readonly VpcEndpoint[],
  inventory: Inventory,
): AccessMatrix {
  const index = EndpointIndex.of(inventory);
  const indexed = endpoints.map(endpoint => index.index(endpoint));
  return {
    apis: apis.map(api => api.arn),
    endpoints: endpoints.map(endpoint => endpoint.arn),
    rows: apis.map(api => judgeRow(new CompiledApiAccess(api), indexed, index)),
  };
}

function judgeRow(
  access: CompiledApiAccess,
  endpoints: readonly IndexedEndpoint[],
  index: EndpointIndex,
): AccessCell[] {
  const { api } = access;
  const isTypeUnknown = api.apiType === 'REST' && isUnknown(api.endpointType);
  return endpoints.map(one => {
    if (!servesApi(one.endpoint, api.region)) {
      return NOT_THIS_WAY;
    }
    if (!isPrivateApi(api)) {
      return isTypeUnknown ? MAY_BE_PRIVATE : NOT_THIS_WAY;
    }
    return access.judge(one, index.domainsOf(one, api)).cell;
  });
}

import {
  Coverage,
  Inventory,
  knownOr,
  Resource,
} from 'backstage-plugin-private-api-common';
import { attempt, explainFailure } from './attempt';
import { CollectContext } from './CollectContext';
import { findHttpApi } from './apis/httpApis';
import { findRestApi } from './apis/restApis';
import { vpcLinksV1, vpcLinksV2 } from './apis/vpcLinks';

/**
 * Reads one API again. No resource and complete coverage mean that AWS no longer has it.
 *
 * @internal
 */
export async function collectOneApi(
  context: CollectContext,
  apiId: string,
): Promise<{ resources: Resource[]; coverage: Coverage[] }> {
  const ofApi = { ...context.scope, kind: 'api' as const };
  try {
    // The links say which values of stage variables may be kept.
    const links = await Promise.all(
      [vpcLinksV1, vpcLinksV2].map(area =>
        attempt(() => area.collect(context)),
      ),
    );
    const known = links.flatMap(link => knownOr(link, []));
    const withLinks = { ...context, found: new Inventory(known, []) };
    const api =
      (await findRestApi(withLinks, apiId)) ??
      (await findHttpApi(withLinks, apiId));
    return {
      resources: api ? [api] : [],
      coverage: [{ ...ofApi, complete: true }],
    };
  } catch (error) {
    const gap = explainFailure(error);
    return { resources: [], coverage: [{ ...ofApi, complete: false, gap }] };
  }
}

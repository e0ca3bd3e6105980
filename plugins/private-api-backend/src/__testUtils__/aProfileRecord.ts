import {
  Api,
  ApiProfile,
  Finding,
  formatApiKey,
  Inventory,
} from 'backstage-plugin-private-api-common';
import { claimsOf } from '../estate/claimsOf';
import { DEFAULT_OWNERSHIP_TAGS } from '../estate/ownerOf';
import { createAnalyses } from '../estate/profileApi';
import { recordOf } from '../estate/recordOf';
import { domainsByApi, usesOf } from '../estate/usesOf';
import type { ProfileRecord } from '../store/ProfileRecord';
import { aPass } from './builders';

/** The read model's record of an API that stands alone, with parts of its profile replaced. */
export function aProfileRecord(
  api: Api,
  overrides: Partial<ApiProfile> = {},
): ProfileRecord {
  const { coverage } = aPass([], { scope: api });
  const inventory = new Inventory([api], coverage);
  const { profile } = createAnalyses().judge(
    api,
    inventory,
    '2026-11-23T10:00:00.000Z',
  );
  return recordOf(
    { ...profile, ...overrides },
    {
      scope: api,
      uses: usesOf(api, inventory, domainsByApi(inventory)),
      claims: claimsOf(api, inventory, DEFAULT_OWNERSHIP_TAGS),
      isDoubtful: () => false,
      freshness: { last_seen: null, stale_since: null },
    },
  );
}

/** A finding of an API. */
export function aFinding(api: Api, overrides: Partial<Finding> = {}): Finding {
  return {
    id: `PA-POL-01 ${formatApiKey(api)}`,
    practice: 'PA-POL-01',
    title: 'A private API has a resource policy',
    severity: 'high',
    resource: api.arn,
    message: 'It has none',
    fix: 'Add one',
    ...overrides,
  };
}

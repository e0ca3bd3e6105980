import type { ApiProfile } from 'backstage-plugin-private-api-common';

/** Under these keys, profiles name resources. */
const NAMING_KEYS = new Set(['resource', 'arn', 'vpcEndpointId']);

/**
 * The resources that a profile rests on, each with whether the API uses it: what it names, and what the API itself refers to.
 * When one of them changes, the profile must be made again.
 */
export function referencesOf(
  profile: Omit<ApiProfile, 'asOf'>,
  uses: ReadonlySet<string>,
): Map<string, boolean> {
  const references = new Map<string, boolean>();
  const visit = (value: unknown, key?: string) => {
    if (typeof value === 'string') {
      if (key && NAMING_KEYS.has(key)) {
        references.set(value, false);
      }
    } else if (Array.isArray(value)) {
      value.forEach(item => visit(item, key));
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value).forEach(([name, part]) => visit(part, name));
    }
  };
  visit([profile.connectivity, profile.access, profile.cost, profile.findings]);
  uses.forEach(reference => references.set(reference, true));
  references.delete(profile.api.arn);
  return references;
}

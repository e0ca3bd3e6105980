import {
  ApiProfile,
  CheckResponse,
  CheckTemplate,
  defaultPriceBooks,
  estimateCost,
  profileApi,
  readTemplates,
} from 'backstage-plugin-private-api-common';

/**
 * The profiles of the APIs that templates would make, by the same analyses that judge live APIs.
 */
export function profileTemplates(
  templates: CheckTemplate[],
  options: { asOf: string; requestsPerMonth?: number },
): CheckResponse {
  const { asOf, requestsPerMonth } = options;
  const { inventory, problems } = readTemplates(templates);
  const profiles: ApiProfile[] = inventory.all('api').map(api => {
    const profile = profileApi(api, inventory, {
      priceBooks: defaultPriceBooks,
      asOf,
    });
    if (requestsPerMonth === undefined) {
      return profile;
    }
    return {
      ...profile,
      cost: estimateCost(api, inventory, {
        priceBooks: defaultPriceBooks,
        whatIf: { requestsPerMonth },
      }),
    };
  });
  return { profiles, problems };
}

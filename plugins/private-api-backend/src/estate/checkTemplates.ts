import {
  CheckResponse,
  CheckTemplate,
  Inventory,
  mergeInventories,
  readTemplates,
  WhatIf,
} from 'backstage-plugin-private-api-common';
import { Breather } from './Breather';
import type { Analyses } from './profileApi';

/**
 * The profiles of the APIs that CloudFormation templates would make, next to what exists already: the ids of existing VPC
 * endpoints, load balancers and so on in them resolve. What is wrong with a template is part of the answer, not an error.
 */
export async function checkTemplates(
  templates: CheckTemplate[],
  options: {
    existing: Inventory;
    analyses: Analyses;
    asOf: string;
    whatIf?: WhatIf;
  },
): Promise<CheckResponse> {
  const { existing, analyses, asOf, whatIf = {} } = options;
  const isChanged = Object.values(whatIf).some(value => value !== undefined);
  const { inventory: made, problems } = readTemplates(templates);
  const inventory = mergeInventories(made, existing);
  const breather = new Breather();
  const profiles: CheckResponse['profiles'] = [];
  for (const api of made.all('api')) {
    const { profile } = analyses.judge(api, inventory, asOf);
    profiles.push(
      isChanged
        ? { ...profile, cost: analyses.estimateCost(api, inventory, whatIf) }
        : profile,
    );
    await breather.breathe();
  }
  return { profiles, problems };
}

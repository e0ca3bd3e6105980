import type { Scope } from '../inventory';

/** The account and Region in which builders put what they build. */
export const SCOPE: Scope = {
  accountId: '111111111111',
  region: 'eu-west-1',
};

/** Another account, in the same Region. */
export const OTHER_ACCOUNT: Scope = {
  accountId: '222222222222',
  region: 'eu-west-1',
};

import { Api, apiGatewayArn } from 'backstage-plugin-private-api-common';
import { aPrivateApi } from '../../src/__testUtils__/builders';

export const OWNERS = 20;
export const ACCOUNTS = 20;
const OPERATIONS = 10;
const SUBJECTS = ['orders', 'billing', 'stock', 'returns', 'prices', 'claims'];

const template = aPrivateApi();
const withOperations: Api = {
  ...template,
  operations: Array.from({ length: OPERATIONS }, (_, index) => ({
    method: 'GET',
    path: `/items${index}/{id}`,
    authorizationType: 'AWS_IAM' as const,
    authorizationScopes: [],
    apiKeyRequired: false,
    declaresInput: false,
    integration: null,
  })),
};

/** A private API of a team and an account; both change from one API to the next. */
export interface ListedApi {
  api: Api;
  /** Entity ref. */
  owner: string;
}

/** As many APIs as asked for, the same each time; names come in no order. */
export function* listedApis(count: number): Generator<ListedApi> {
  for (let index = 0; index < count; index++) {
    const scope = {
      accountId: String(1 + (index % ACCOUNTS)).padStart(12, '0'),
      region: 'eu-west-1',
    };
    const apiId = `api${String(index).padStart(7, '0')}`;
    // 7,919 is a prime, so that the numbers are those from 0 in another order.
    const number = String((index * 7_919) % count).padStart(6, '0');
    const subject = SUBJECTS[index % SUBJECTS.length];
    const team = Math.floor(index / ACCOUNTS) % OWNERS;
    const tags = { owner: `team-${team}`, environment: 'production' };
    yield {
      owner: ownerRef(team),
      api: {
        ...withOperations,
        ...scope,
        apiId,
        arn: apiGatewayArn(scope, `restapis/${apiId}`),
        name: `${number}-${subject}`,
        description: `What others may ask of ${subject}`,
        tags,
      },
    };
  }
}

/** The team with this number. */
export function ownerRef(team: number): string {
  return `group:default/team-${team}`;
}

/** The account with this number. */
export function accountId(account: number): string {
  return String(1 + account).padStart(12, '0');
}

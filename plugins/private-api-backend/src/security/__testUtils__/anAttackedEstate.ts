import type { Knex } from 'knex';
import {
  aPrivateApi,
  aVpcEndpoint,
  OTHER_SCOPE,
} from '../../__testUtils__/builders';
import { aTestEstate, startPlugin } from '../../__testUtils__/startPlugin';

/** The key of the API that the tests attack. */
export const KEY = '111111111111:eu-west-1:orders0001';

/** A running plugin with two APIs of different accounts, and ids that exist for each parameter of a path. */
export async function startAttacked(database?: Knex) {
  const endpoint = aVpcEndpoint();
  const estate = aTestEstate([
    aPrivateApi({
      apiId: 'orders0001',
      name: 'orders',
      vpcEndpointIds: [endpoint.endpointId],
    }),
    endpoint,
    aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01', name: 'payments' }),
  ]);
  const plugin = await startPlugin(estate, {}, database);
  const { body } = await plugin.get('/v1/findings?limit=1');
  const values = {
    key: KEY,
    id: body.items[0].id,
    endpointId: endpoint.endpointId,
  };
  return { estate, plugin, values };
}

/** What is indexed, to be compared before and after. */
export async function countRows(plugin: {
  get(path: string): PromiseLike<{ body: { totalItems: number } }>;
}): Promise<number[]> {
  const answers = await Promise.all(
    ['/v1/apis', '/v1/findings', '/v1/vpc-endpoints'].map(path =>
      plugin.get(path),
    ),
  );
  return answers.map(({ body }) => body.totalItems);
}

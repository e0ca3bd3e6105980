import { formatApiKey } from 'backstage-plugin-private-api-common';
import { distinctNames } from './distinctNames';

function anApi(
  name: string,
  { accountId = '111111111111', region = 'eu-west-1', apiId = 'a1b2c3d4e5' },
) {
  return { name, key: formatApiKey({ accountId, region, apiId }) };
}

describe('distinctNames', () => {
  it('leaves names that one API bears', () => {
    expect(
      distinctNames([
        anApi('orders', {}),
        anApi('payments', { apiId: 'f6g7h8i9j0' }),
      ]),
    ).toEqual(['orders', 'payments']);
  });

  it('adds account and Region where a name has several bearers, and the id where that does not tell them apart', () => {
    expect(
      distinctNames([
        anApi('orders', {}),
        anApi('orders', { region: 'us-east-1', apiId: 'f6g7h8i9j0' }),
        anApi('orders', { region: 'us-east-1', apiId: 'k1l2m3n4o5' }),
      ]),
    ).toEqual([
      'orders (111111111111 eu-west-1)',
      'orders (f6g7h8i9j0)',
      'orders (k1l2m3n4o5)',
    ]);
  });
});

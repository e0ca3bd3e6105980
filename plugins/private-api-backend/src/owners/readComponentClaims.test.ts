import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readComponentClaims } from './readComponentClaims';

const ORDERS = '111111111111:eu-west-1:orders0001';
const PAYMENTS = '111111111111:eu-west-1:payments01';
const ENTITY_NAMES = new Map([
  [ORDERS, 'orders-orders0001'],
  [PAYMENTS, 'payments-payments01'],
]);

function aComponent(
  keys: string | undefined,
  relations: [string, string][] = [['ownedBy', 'group:default/shop']],
  kind = 'Component',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name: 'web-shop',
      namespace: 'default',
      ...(keys !== undefined && {
        annotations: { 'aws.amazon.com/api-gateway-api': keys },
      }),
    },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const claimsOf = async (component: Entity) => {
  const claims = await readComponentClaims(
    catalogServiceMock({ entities: [component] }),
    mockCredentials.service(),
    ENTITY_NAMES,
  );
  return claims.map(claim => [claim.api_key, claim.origin, claim.owner]);
};

describe('readComponentClaims', () => {
  it('gives each API of the annotation the owner of the component', async () => {
    expect(await claimsOf(aComponent(`${ORDERS},\n ${PAYMENTS}, `))).toEqual([
      [ORDERS, 'component:default/web-shop', 'group:default/shop'],
      [PAYMENTS, 'component:default/web-shop', 'group:default/shop'],
    ]);
  });

  it('leaves out APIs that the component consumes', async () => {
    expect(
      await claimsOf(
        aComponent(`${ORDERS},${PAYMENTS}`, [
          ['ownedBy', 'group:default/Shop'],
          ['consumesApi', 'api:default/payments-payments01'],
        ]),
      ),
    ).toEqual([[ORDERS, 'component:default/web-shop', 'group:default/shop']]);
  });

  it('waits for an API that has no name yet: whether it is consumed cannot be told', async () => {
    expect(
      await claimsOf(aComponent(`${ORDERS},111111111111:eu-west-1:notread001`)),
    ).toEqual([[ORDERS, 'component:default/web-shop', 'group:default/shop']]);
  });

  it('names an API once that an annotation names twice', async () => {
    expect(await claimsOf(aComponent(`${ORDERS},${ORDERS}`))).toHaveLength(1);
  });

  it.each<[string, Entity]>([
    ['a component without an owner', aComponent(ORDERS, [])],
    ['a component without the annotation', aComponent(undefined)],
    ['an entity of another kind', aComponent(ORDERS, undefined, 'API')],
  ])('takes nothing from %s', async (_, component) => {
    expect(await claimsOf(component)).toEqual([]);
  });
});

import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { resolveNames } from './resolveNames';

function anEntity(kind: string, name: string, profile: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { profile: { ...profile } },
  };
}

const catalog = catalogServiceMock({
  entities: [
    anEntity('Group', 'payments', { displayName: 'Payments' }),
    anEntity('User', 'jane', { email: 'Jane@example.com' }),
    anEntity('User', 'payments'),
    anEntity('Group', 'orders', { email: 'orders@example.com' }),
    anEntity('User', 'orders-lead', { email: 'orders@example.com' }),
  ],
});

describe('resolveNames', () => {
  it.each<[string, string, [string, boolean, string | null]]>([
    [
      'a bare name is a group',
      'payments',
      ['group:default/payments', true, 'Payments'],
    ],
    [
      'a bare name of no group is a user',
      'jane',
      ['user:default/jane', true, null],
    ],
    [
      'a ref of a kind is of that kind only',
      'group:jane',
      ['group:default/jane', false, null],
    ],
    [
      'a ref is read without regard to case',
      'Group:Default/Payments',
      ['group:default/payments', true, 'Payments'],
    ],
    [
      'a group that does not exist stays, and is not found',
      'dissolved',
      ['group:default/dissolved', false, null],
    ],
    [
      'a mail address is whose it is',
      'jane@example.com',
      ['user:default/jane', true, null],
    ],
    [
      'a mail address of a group and a user is the group',
      'orders@example.com',
      ['group:default/orders', true, null],
    ],
    [
      'a mail address of nobody is nobody',
      'gone@example.com',
      ['', false, null],
    ],
    ['a sentence is nobody', 'ask on the chat', ['', false, null]],
  ])('%s', async (_, value, [owner, is_found, title]) => {
    expect(
      await resolveNames([value], catalog, mockCredentials.service()),
    ).toEqual([{ value, owner, is_found, title }]);
  });
});

import { DEFAULT_OWNERSHIP_TAGS, ownerOf } from './ownerOf';

describe('ownerOf', () => {
  it.each<[string, Record<string, string>, string | undefined]>([
    ['a bare name', { owner: 'payments' }, 'group:default/payments'],
    ['a full ref', { owner: 'user:ops/Jane.Doe' }, 'user:ops/jane.doe'],
    ['a key in capitals', { Team: 'Payments' }, 'group:default/payments'],
    [
      'the first key that names somebody',
      { team: 'orders', owner: 'payments' },
      'group:default/payments',
    ],
    [
      'the next key where the first is no entity ref',
      { owner: 'Jane Doe <jane@example.com>', team: 'payments' },
      'group:default/payments',
    ],
    ['no owner without tags', {}, undefined],
    ['no owner from an empty value', { owner: ' ' }, undefined],
  ])('reads %s', (_, tags, expected) => {
    expect(ownerOf(tags, DEFAULT_OWNERSHIP_TAGS)).toBe(expected);
  });
});

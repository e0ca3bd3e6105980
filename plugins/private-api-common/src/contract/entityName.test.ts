import { entityNameOf, entityNameOfApi } from './entityName';

describe('entityNameOfApi', () => {
  it.each([
    ['a plain name', 'orders', 'orders-a1b2c3d4e5'],
    ['capitals, spaces and marks', 'Orders (v2)', 'orders-v2-a1b2c3d4e5'],
    ['nothing that the catalog allows', '🚚', 'a1b2c3d4e5'],
    ['marks at both ends', '--orders--', 'orders-a1b2c3d4e5'],
    [
      'a name too long for the catalog',
      'a'.repeat(200),
      `${'a'.repeat(50)}-a1b2c3d4e5`,
    ],
  ])('takes %s', (_, name, expected) => {
    const entityName = entityNameOfApi({ name, apiId: 'a1b2c3d4e5' });
    expect(entityName).toBe(expected);
    expect(entityName.length).toBeLessThanOrEqual(63);
  });

  it('does not repeat an id that serves as the name', () => {
    expect(entityNameOf('vpce-0a1b', 'vpce-0a1b')).toBe('vpce-0a1b');
  });
});

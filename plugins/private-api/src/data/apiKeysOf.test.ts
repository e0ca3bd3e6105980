import { ANNOTATION_API_GATEWAY_API } from 'backstage-plugin-private-api-common';
import { anApiEntity } from '../testing/fixtures';
import { apiKeysOf } from './apiKeysOf';

describe('apiKeysOf', () => {
  it.each([
    ['no annotation', undefined, [], []],
    ['an empty one', ' ', [], []],
    [
      'one key',
      '111111111111:eu-west-1:a1b2c3d4e5',
      ['111111111111:eu-west-1:a1b2c3d4e5'],
      [],
    ],
    [
      'several, and one that is none',
      '111111111111:eu-west-1:a1, orders ,222222222222:us-east-1:b2',
      ['111111111111:eu-west-1:a1', '222222222222:us-east-1:b2'],
      ['orders'],
    ],
  ])('reads %s', (_, annotation, keys, malformed) => {
    const entity = anApiEntity(
      annotation === undefined
        ? {}
        : { [ANNOTATION_API_GATEWAY_API]: annotation },
    );
    expect(apiKeysOf(entity)).toEqual({ keys, malformed });
  });
});

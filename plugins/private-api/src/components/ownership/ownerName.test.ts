import { englishMessages } from '../../testing/__testUtils__/translate';
import { ownerName } from './ownerName';

describe('ownerName', () => {
  it.each([
    ['a group', 'group:default/orders', 'orders'],
    ['a user', 'user:staff/jo', 'staff/jo'],
    ['what is no entity ref', 'ask on the chat', 'ask on the chat'],
    ['nobody in a group of rows', '', 'nobody known'],
    ['nobody on a row', undefined, 'nobody known'],
  ])('names %s', (_, owner, expected) => {
    expect(ownerName(englishMessages(), owner)).toBe(expected);
  });
});

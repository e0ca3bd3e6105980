import { englishMessages } from '../../testing/__testUtils__/translate';
import { partText } from './partText';

describe('partText', () => {
  it.each([
    ['a part in words', 'vpc-endpoint-hours', 'Hours of VPC endpoints'],
    ['a part that is new to us as it is', 'moon-dust', 'moon-dust'],
    ['what every object has as it is', 'toString', 'toString'],
  ])('says %s', (_, part, expected) => {
    expect(partText(englishMessages(), part)).toBe(expected);
  });
});

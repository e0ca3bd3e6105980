import { parseWaiver } from './parseWaiver';

const TODAY = '2026-11-23';

describe('parseWaiver', () => {
  it('takes a reason and a date to come', () => {
    expect(
      parseWaiver({ reason: ' Moves soon ', expiresOn: '2026-11-24' }, TODAY),
    ).toEqual({ reason: 'Moves soon', expiresOn: '2026-11-24' });
  });

  it('refuses a reason that says nothing', () => {
    expect(() =>
      parseWaiver({ reason: '  ', expiresOn: '2026-12-31' }, TODAY),
    ).toThrow(`Field 'reason' must say why`);
  });

  it.each([
    ['today', '2026-11-23'],
    ['a day gone by', '2025-12-31'],
    ['a day that no calendar has', '2027-02-30'],
    ['a month that no calendar has', '2027-13-01'],
    ['a time', '2026-12-31T10:00:00Z'],
    ['words', 'never'],
  ])('refuses %s', (_, expiresOn) => {
    expect(() => parseWaiver({ reason: 'r', expiresOn }, TODAY)).toThrow(
      `Field 'expiresOn' must be a date after 2026-11-23, not '${expiresOn}'`,
    );
  });
});

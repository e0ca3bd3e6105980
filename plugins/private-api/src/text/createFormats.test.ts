import { createFormats } from './createFormats';

describe('createFormats', () => {
  const english = createFormats('en-US');
  const german = createFormats('de-DE');

  it.each([
    ['money', english.money(1234.5, 'USD'), '$1,234.50'],
    ['no money', english.money(0, 'USD'), '$0.00'],
    ['a count', english.count(3_000_000), '3,000,000'],
    ['a date', english.date('2026-11-20'), 'Nov 20, 2026'],
    ['a date that is none', english.date('soon'), 'soon'],
    ['a time that is none', english.dateTime(''), ''],
    ['German money', german.money(1234.5, 'USD'), '1.234,50\u00a0$'],
    ['a German date', german.date('2026-11-20'), '20.11.2026'],
    [
      'the times in a sentence',
      german.datesIn(
        'deployed 2026-11-20T12:00:00Z, read 2026-11-21T12:00:00.250Z',
      ),
      `deployed ${german.dateTime(
        '2026-11-20T12:00:00Z',
      )}, read ${german.dateTime('2026-11-21T12:00:00Z')}`,
    ],
    [
      'no version of a policy',
      english.datesIn('Version 2012-10-17'),
      'Version 2012-10-17',
    ],
  ])('formats %s', (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

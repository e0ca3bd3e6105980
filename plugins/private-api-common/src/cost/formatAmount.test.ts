import { formatAmount, formatNumber, formatUnitPrice } from './formatAmount';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [0.5, '0.5'],
    [0.000_04, '0'],
    [15.735_58, '15.7356'],
    [1_460, '1,460'],
    [9_999.25, '9,999.25'],
    [10_000.25, '10,000'],
    [21_247_206.190_5, '21,247,206'],
  ])('shows %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('formatAmount', () => {
  it('shows cents and thousands', () => {
    expect(formatAmount(1_353.1, 'USD')).toBe('USD 1,353.10');
  });
});

describe('formatUnitPrice', () => {
  it.each([
    [0.01, 'USD 0.01'],
    [0.000_003_5, 'USD 3.5 per million'],
    [0, 'USD 0'],
  ])('shows %d as %s', (unitPrice, text) => {
    expect(formatUnitPrice(unitPrice, 'USD')).toBe(text);
  });
});

import { aFinding } from '../../testing/fixtures';
import { countFindings } from './countFindings';

describe('countFindings', () => {
  it('counts each severity, with 0 where there are none', () => {
    expect(
      countFindings([
        aFinding({ severity: 'low' }),
        aFinding({ severity: 'critical' }),
        aFinding({ severity: 'low' }),
      ]),
    ).toEqual({ critical: 1, high: 0, medium: 0, low: 2, info: 0 });
  });
});

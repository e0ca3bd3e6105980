import { aFinding } from '../../testing/fixtures';
import { bySeverity } from './bySeverity';

describe('bySeverity', () => {
  it('puts the worst first, and equals in the order of practices', () => {
    const findings = [
      aFinding({ severity: 'low', practice: 'PA-A-01' }),
      aFinding({ severity: 'critical', practice: 'PA-B-02' }),
      aFinding({ severity: 'info', practice: 'PA-A-02' }),
      aFinding({ severity: 'critical', practice: 'PA-B-01' }),
    ];
    expect(findings.sort(bySeverity).map(({ practice }) => practice)).toEqual([
      'PA-B-01',
      'PA-B-02',
      'PA-A-01',
      'PA-A-02',
    ]);
  });
});

import { aFinding, aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi } from '../__testUtils__/builders';
import { KnownFinding, planFindings } from './planFindings';

const BEFORE = '2026-11-22T10:00:00.000Z';
const NOW = '2026-11-23T10:00:00.000Z';
const API = aPrivateApi();
const FINDING = aFinding(API, { id: 'pa-pol-01-1' });

/** A row as an earlier judgement left it. */
function aRow(overrides: Partial<KnownFinding> = {}): KnownFinding {
  return {
    api_key: '111111111111:eu-west-1:a1b2c3d4e5',
    finding_id: 'pa-pol-01-1',
    practice: 'PA-POL-01',
    resource: API.arn,
    severity: 3,
    document: JSON.stringify(FINDING),
    first_seen: '2026-11-01T10:00:00.000Z',
    last_seen: null,
    resolved_at: null,
    reopened_at: null,
    read_at: BEFORE,
    ...overrides,
  };
}

function plan(
  findings: (typeof FINDING)[],
  known: KnownFinding[],
  isDoubtful = false,
) {
  const record = aProfileRecord(API, { findings, asOf: NOW });
  return planFindings({ ...record, isDoubtful: () => isDoubtful }, known);
}

describe('planFindings', () => {
  it('opens a finding', () => {
    const { read_at: _, ...row } = aRow({ first_seen: NOW });
    expect(plan([FINDING], [])).toEqual({
      open: [FINDING],
      write: [row],
      appeared: [FINDING],
    });
  });

  it('leaves one that is as before', () => {
    expect(plan([FINDING], [aRow()])).toEqual({
      open: [FINDING],
      write: [],
      appeared: [],
    });
  });

  it('says what is new of one that is still there', () => {
    const worse = { ...FINDING, severity: 'critical' as const };
    const { write, appeared } = plan([worse], [aRow()]);
    expect(write).toMatchObject([
      { severity: 4, first_seen: '2026-11-01T10:00:00.000Z' },
    ]);
    expect(appeared).toEqual([]);
  });

  it('resolves one that is gone, which was last seen when its API was read before', () => {
    expect(plan([], [aRow()])).toMatchObject({
      open: [],
      write: [{ last_seen: BEFORE, resolved_at: NOW }],
    });
  });

  it('keeps one that could not be judged, and when it was last seen', () => {
    expect(plan([], [aRow()], true)).toMatchObject({
      open: [FINDING],
      write: [{ last_seen: BEFORE, resolved_at: null }],
      appeared: [],
    });
    expect(plan([], [aRow({ last_seen: BEFORE })], true).write).toEqual([]);
  });

  it('sees one again that could not be judged for a while', () => {
    const { write, appeared } = plan([FINDING], [aRow({ last_seen: BEFORE })]);
    expect(write).toMatchObject([{ last_seen: null, reopened_at: null }]);
    expect(appeared).toEqual([]);
  });

  it('opens one again that was resolved', () => {
    const known = aRow({ last_seen: BEFORE, resolved_at: BEFORE });
    expect(plan([FINDING], [known])).toMatchObject({
      write: [{ last_seen: null, resolved_at: null, reopened_at: NOW }],
      appeared: [FINDING],
    });
  });

  it('leaves a resolved one alone', () => {
    const known = aRow({ last_seen: BEFORE, resolved_at: BEFORE });
    expect(plan([], [known], true)).toEqual({
      open: [],
      write: [],
      appeared: [],
    });
  });
});

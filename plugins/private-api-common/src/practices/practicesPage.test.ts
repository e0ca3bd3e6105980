import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { practices } from './catalogue';
import { LEFT_OUT } from './leftOut';
import { practicesPage } from './practicesPage';

const PAGE = path.resolve(__dirname, '../../../../docs/practices.md');

describe('practicesPage', () => {
  it('is what docs/practices.md holds (write it anew: UPDATE_DOCS=1)', () => {
    const page = practicesPage(practices);
    if (process.env.UPDATE_DOCS) {
      writeFileSync(PAGE, page);
    }
    expect(existsSync(PAGE) && readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('lists each practice once, with a link that leads to it', () => {
    const lines = practicesPage(practices).split('\n');
    const rows = lines.filter(line => line.startsWith('| [PA-'));
    const headings = lines.filter(line => line.startsWith('### PA-'));
    expect(rows).toHaveLength(practices.length);
    expect(headings).toHaveLength(practices.length);
  });

  it('tells of no check both that it has a practice and that it is left out', () => {
    const left = LEFT_OUT.flatMap(({ tool, ids }) =>
      ids.map(id => `${tool} ${id}`),
    );
    const matched = practices.flatMap(({ meta }) =>
      Object.entries(meta.matches ?? {}).flatMap(([tool, ids]) =>
        ids.map(id => `${tool} ${id}`),
      ),
    );
    expect(left.filter(id => matched.includes(id))).toEqual([]);
    expect(new Set(left).size).toBe(left.length);
  });

  it.each([
    ...[1, 2, 3, 4, 5, 8, 9, 10, 11].map(n => `APIGateway.${n}`),
    ...[1, 4, 5, 6, 12, 13, 17, 18].map(n => `ELB.${n}`),
  ])('has an answer to %s of Security Hub', control => {
    expect(practicesPage(practices)).toMatch(
      new RegExp(`Security Hub [^;\\n|]*\\b${control}\\b`),
    );
  });

  it('refers to practices that there are where it leaves checks out', () => {
    const ids = practices.map(({ meta }) => meta.id);
    const named = LEFT_OUT.flatMap(
      ({ why }) => why.match(/PA-[A-Z]+-\d+/g) ?? [],
    );
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });

  it('names the area of a practice of somebody else by its code', () => {
    const [{ meta }] = practices;
    const own = { meta: { ...meta, id: 'PA-OWN-01' }, evaluate: () => [] };
    expect(practicesPage([own])).toContain('\n## OWN\n');
  });

  it('says which edition took back what another one says', () => {
    const [{ meta }] = practices;
    const page = practicesPage([
      {
        meta: {
          ...meta,
          sources: [
            { edition: '2022', title: 'REST API', withdrawnIn: '2026' },
          ],
        },
        evaluate: () => [],
      },
    ]);
    expect(page).toContain(
      '**Sources.** whitepaper 2022, REST API, withdrawn in 2026.',
    );
  });
});

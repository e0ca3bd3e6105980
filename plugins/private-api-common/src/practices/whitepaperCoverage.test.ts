import { readFileSync } from 'node:fs';
import path from 'node:path';
import { patterns } from '../contract/patterns';
import { practices } from './catalogue';

const page = readFileSync(
  path.resolve(__dirname, '../../../../docs/whitepaper-coverage.md'),
  'utf8',
);

/** Section, sentence in short, what stands for it, and what a later edition made of it. */
const rows = page
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (section|-)/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );

describe('docs/whitepaper-coverage.md', () => {
  it('names no practice that is not there', () => {
    const ids = practices.map(({ meta }) => meta.id);
    const named = new Set(page.match(/PA-[A-Z]+-\d\d/g));
    expect([...named].filter(id => !ids.includes(id))).toEqual([]);
  });

  it('names every practice that rests on the edition of 2022', () => {
    const resting = practices
      .filter(({ meta }) =>
        meta.sources.some(({ edition }) => edition === '2022'),
      )
      .map(({ meta }) => meta.id);
    expect(resting.filter(id => !page.includes(id))).toEqual([]);
  });

  it('names no pattern that is not there, and each that rests on the edition of 2022', () => {
    const ids: string[] = patterns.map(({ id }) => id);
    const named = new Set(
      [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, name]) => name),
    );
    named.delete('x-apigw-api-id');
    expect([...named].filter(name => !ids.includes(name))).toEqual([]);
    // The edition of 2026 brought the private domain across accounts.
    const newer = ['private-domain-cross-account'];
    expect(ids.filter(id => !named.has(id) && !newer.includes(id))).toEqual([]);
  });

  it.each([
    'Introduction',
    'Overview',
    'REST API',
    'Private endpoint type',
    'Table 1',
    'Private DNS names',
    'Endpoint host names',
    'Route 53 alias',
    'Resource-based policy',
    'Private integration',
    'Sample patterns',
    'Basic architecture',
    'Cross-account',
    'On-premises',
    'Multi-Region',
    'With Amazon ECS',
    'Cross-account backend',
    'Sample pattern',
    'Sample architecture',
    'HTTP API',
    'Table 2',
    'ALB (ECS)',
    'Cloud Map',
    'Security',
    'Table 3',
    'Cost',
    'Table 4',
    'Table 5',
    'Conclusion',
  ])('goes through the section %s', section => {
    expect(rows.map(([name]) => name)).toContain(section);
  });

  it('says of each sentence what stands for it', () => {
    expect(rows.length).toBeGreaterThan(100);
    const known =
      /PA-[A-Z]+-\d\d|`[a-z-]+`|^(access|connectivity|cost|reachability)\b|^information only$/;
    expect(rows.filter(([, , here]) => !known.test(here))).toEqual([]);
  });

  it('names the edition that took a sentence back', () => {
    const withdrawn = rows.filter(([, , , later]) => /withdr/.test(later));
    expect(withdrawn.length).toBeGreaterThanOrEqual(8);
    expect(
      withdrawn.filter(([, , , later]) => !/2025|2026/.test(later)),
    ).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { practices } from './catalogue';

const page = readFileSync(
  path.resolve(__dirname, '../../../../docs/whitepaper-coverage.md'),
  'utf8',
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
});

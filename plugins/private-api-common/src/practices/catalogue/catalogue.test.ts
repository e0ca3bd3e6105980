import { readdirSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { practices } from '.';

const files = readdirSync(__dirname)
  .filter(file => file.startsWith('pa-'))
  .sort();
const sources = files.filter(file => !file.endsWith('.test.ts'));

describe('the catalogue of practices', () => {
  it('lists every file once, in the order of ids', () => {
    expect(practices.map(({ meta }) => meta.id.toLowerCase())).toEqual(
      sources.map(file => file.split('-').slice(0, 3).join('-')),
    );
  });

  it.each(sources)('%s has a test beside it', file => {
    expect(files).toContain(file.replace(/\.ts$/, '.test.ts'));
  });

  describe.each(practices.map(({ meta }) => [meta.id, meta] as const))(
    '%s',
    (id, meta) => {
      it('has an id of the agreed form', () => {
        expect(id).toMatch(/^PA-[A-Z]+-\d\d$/);
      });

      it('says where it comes from, and what to do', () => {
        expect(meta.sources).not.toHaveLength(0);
        expect(meta.remediation.text).not.toBe('');
        expect(meta.whenToIgnore).not.toBe('');
        expect(Object.keys(meta.messages)).not.toHaveLength(0);
      });

      it('has a snippet that is YAML', () => {
        const snippet = meta.remediation.cloudFormation ?? '';
        const documents = [...parseAllDocuments(snippet)];
        expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
      });

      it('ends its sentences', () => {
        const sentences = [
          meta.checks,
          meta.why,
          meta.remediation.text,
          meta.whenToIgnore,
        ];
        for (const sentence of sentences) {
          expect(sentence).toMatch(/[.]$/);
        }
        expect(meta.title).not.toMatch(/[.]$/);
      });
    },
  );
});

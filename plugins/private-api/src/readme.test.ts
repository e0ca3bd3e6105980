import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as legacy from '.';
import plugin from './alpha';
import { RESOURCE_FIELDS } from './fields/resourceFields';

const README = readFileSync(resolve(__dirname, '../README.md'), 'utf8');

/** What a table names in its first column. */
const ROWS = [...README.matchAll(/^\| `([^`]+)`/gm)].map(match => match[1]);

describe('the README', () => {
  it('has a row for no extension that there is not', () => {
    const ids = ROWS.filter(row => /^[a-z-]+:private-api/.test(row));
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) {
      expect(() => plugin.getExtension(id as never)).not.toThrow();
    }
  });

  it('has a row for every extension', () => {
    const { extensions } = plugin as unknown as {
      extensions: { id: string }[];
    };
    expect(ROWS).toEqual(
      expect.arrayContaining(extensions.map(({ id }) => id)),
    );
  });

  it('has a row for every form field', () => {
    expect(ROWS).toEqual(
      expect.arrayContaining([
        ...Object.keys(RESOURCE_FIELDS),
        'PrivateApiOwnerPicker',
        'PrivateApiPreview',
      ]),
    );
  });

  it('tells how to use all that the old frontend system mounts', () => {
    const elements = Object.keys(legacy).filter(name => /^[A-Z]/.test(name));
    expect(elements).toContain('HomePagePrivateApis');
    for (const element of elements) {
      expect(README).toContain(`<${element} />`);
    }
  });
});

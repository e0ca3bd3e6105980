import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSkeletons } from '../preview/readSkeletons';

const SECRET = 'planted-secret';
const TOOLS = {
  reader: mockServices.urlReader.mock(),
  integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
};

describe('a preview of a template whose files are', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'skeletons-'));
    await mkdir(join(folder, 'secrets'));
    await mkdir(join(folder, 'templates/form/skeleton'), { recursive: true });
    await writeFile(join(folder, 'secrets/key'), SECRET);
    await writeFile(join(folder, 'templates/form/skeleton/api.yaml'), 'mine');
    await symlink(
      join(folder, 'secrets'),
      join(folder, 'templates/form/linked-folder'),
    );
    await symlink(
      join(folder, 'secrets/key'),
      join(folder, 'templates/form/skeleton/linked-file'),
    );
  });

  afterAll(() => rm(folder, { recursive: true }));

  function read(url: unknown) {
    return readSkeletons(
      {
        entity: {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: {
            name: 'form',
            annotations: {
              'backstage.io/managed-by-location': `file:${folder}/templates/form/template.yaml`,
            },
          },
        },
        fillIn: [{ input: { url } }],
      } as unknown as Parameters<typeof readSkeletons>[0],
      TOOLS,
    );
  }

  it('beside it has these, and not what a link among them leads to', async () => {
    const files = await read('./skeleton');
    expect(files.map(({ path }) => path)).toEqual(['skeleton/api.yaml']);
    expect(files[0].content.toString()).toBe('mine');
  });

  it.each([
    ['two folders up', '../../secrets'],
    ['up from within', './skeleton/../../../secrets'],
    ['at the root', '/etc'],
    ['behind a link', './linked-folder'],
    ['in the folder above', '..'],
  ])('%s is refused', async (_where, url) => {
    await expect(read(url)).rejects.toThrow('Relative path is not allowed');
  });

  it.each([
    ['an address of the file system', 'file:///etc'],
    ['an expression', '${{ parameters.folder }}'],
    ['no text', { toString: (): string => '../../secrets' }],
    ['missing', undefined],
  ])('%s reads nothing here', async (_what, url) => {
    expect(await read(url)).toEqual([]);
  });
});

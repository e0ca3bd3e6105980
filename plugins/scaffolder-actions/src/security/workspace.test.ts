import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  aTemplate,
  aWorkspace,
  runCheck,
} from '../patternCheck/__testUtils__/runCheck';
import { FakeCloudFormation } from '../stackDeploy/__testUtils__/FakeCloudFormation';
import { runDeploy } from '../stackDeploy/__testUtils__/runDeploy';
import {
  aConfig,
  A_TEMPLATE,
  ORDERS,
} from '../stackDeploy/__testUtils__/samples';

const SECRET = 'planted-secret';

/** Ways out of a workspace that lies beside a folder with secrets. */
const WAYS_OUT: [how: string, path: (secrets: string) => string][] = [
  ['upwards', secrets => `../${basename(secrets)}/key`],
  ['upwards from within', secrets => `folder/../../${basename(secrets)}/key`],
  ['from the root', secrets => `${secrets}/key`],
  ['by a link to a file', () => 'linked-file'],
  ['by a link to a folder', () => 'linked-folder/key'],
  ['by a link in a link', () => 'folder/linked-folder/key'],
];

/** Paths that lead nowhere, and must not by some other reading. */
const NOWHERE: [how: string, path: string][] = [
  ['a NUL', 'template.yaml\u0000../key'],
  ['an address of the file system', 'file:///etc/passwd'],
  ['encoded dots', '%2e%2e/key'],
  ['the separators of another system', '..\\key'],
  ['the home of whom it runs as', '~/.aws/credentials'],
  ['a folder of the system', '/proc/self/environ'],
  ['the workspace itself', '.'],
  ['the folder above', '..'],
];

describe('values of a template do not leave the workspace', () => {
  let aws: FakeCloudFormation;
  let workspace: string;
  let secrets: string;

  beforeEach(async () => {
    aws = new FakeCloudFormation();
    secrets = await aWorkspace({
      key: `Resources: { A: { Type: ${SECRET} } }`,
    });
    workspace = await aWorkspace({
      'template.yaml': aTemplate('guarded'),
      'stack.yaml': A_TEMPLATE,
      'folder/file': '',
    });
    await symlink(join(secrets, 'key'), join(workspace, 'linked-file'));
    await symlink(secrets, join(workspace, 'linked-folder'));
    await symlink(
      join(workspace, 'linked-folder'),
      join(workspace, 'folder/linked-folder'),
    );
  });

  afterEach(() => aws.restore());

  const CHECKED = { ...ORDERS, path: 'template.yaml' };
  const DEPLOYED = { ...ORDERS, path: 'stack.yaml' };

  /** Each input that is a path, with what is said and given out by the step that takes it. */
  const INPUTS: Record<string, (path: string) => Promise<{ error?: string }>> =
    {
      'the template of a check': path =>
        runCheck(workspace, { templates: [{ ...CHECKED, path }] }),
      'the parameters of a check': parametersPath =>
        runCheck(workspace, { templates: [{ ...CHECKED, parametersPath }] }),
      'the review of a check': reviewPath =>
        runCheck(workspace, { templates: [CHECKED], reviewPath }),
      'the template of a stack': path =>
        runDeploy(workspace, { stacks: [{ ...DEPLOYED, path }] }),
      'the parameters of a stack': parametersPath =>
        runDeploy(workspace, { stacks: [{ ...DEPLOYED, parametersPath }] }),
    };

  const cases = (ways: (string | ((secrets: string) => string))[][]) =>
    Object.keys(INPUTS).flatMap(input =>
      ways.map(([how, path]) => ({ input, how: String(how), path })),
    );

  it.each(cases(WAYS_OUT))('$input $how', async ({ input, path }) => {
    const given = typeof path === 'string' ? path : path(secrets);
    const { error, ...said } = await INPUTS[input](given);
    expect(error).toContain('Relative path is not allowed');
    expect(JSON.stringify([error, said])).not.toContain(SECRET);
    expect(await readdir(secrets)).toEqual(['key']);
    expect(await readFile(join(secrets, 'key'), 'utf8')).toContain(SECRET);
    expect(aws.cloudFormation.calls()).toHaveLength(0);
  });

  it.each(cases(NOWHERE).filter(({ input }) => !input.includes('review')))(
    '$input by $how',
    async ({ input, path }) => {
      const { error } = await INPUTS[input](String(path));
      expect(error).toBeDefined();
      expect(aws.cloudFormation.calls()).toHaveLength(0);
    },
  );

  it.each([
    ['another account', { accountId: '333333333333' }],
    ['another Region', { region: 'us-west-2' }],
  ])('stacks for %s', async (_where, elsewhere) => {
    const { error } = await runDeploy(workspace, {
      stacks: [{ ...DEPLOYED, ...elsewhere }],
    });
    expect(error).toContain('may not be deployed to');
    expect(aws.cloudFormation.calls()).toHaveLength(0);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'a parameter named %s reaches no prototype',
    async name => {
      await mkdir(join(workspace, 'values'));
      await writeFile(
        join(workspace, 'values/parameters.json'),
        `{"Parameters":{"${name}":{"polluted":"x"}}}`,
      );
      await runDeploy(
        workspace,
        { stacks: [{ ...DEPLOYED, parametersPath: 'values/parameters.json' }] },
        { isDryRun: true, config: aConfig() },
      );
      expect({}).not.toHaveProperty('polluted');
    },
  );
});

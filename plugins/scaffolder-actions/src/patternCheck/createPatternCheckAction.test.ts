import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { aTemplate, aWorkspace, runCheck } from './__testUtils__/runCheck';

const TEMPLATE = {
  path: 'template.yaml',
  name: 'orders',
  accountId: '111111111111',
  region: 'eu-west-1',
};

describe('privateApi:pattern:check', () => {
  it.each([false, true])(
    'writes the review and gives it out, dry run %s',
    async isDryRun => {
      const workspace = await aWorkspace({
        'template.yaml': aTemplate('guarded'),
      });
      const { outputs, error } = await runCheck(
        workspace,
        { templates: [TEMPLATE], requestsPerMonth: 1_000_000 },
        { isDryRun },
      );
      expect(error).toBeUndefined();
      expect(outputs.reviewPath).toBe('REVIEW.md');
      expect(outputs.review).toBe(
        await readFile(join(workspace, 'REVIEW.md'), 'utf8'),
      );
      expect(outputs.review).toContain('## orders');
      expect(outputs.review).toContain('```mermaid\nflowchart LR');
      expect(outputs.rendered).toContain('```yaml\n');
      expect(outputs.profiles).toEqual([
        expect.objectContaining({ asOf: '2026-11-23T00:00:00.000Z' }),
      ]);
    },
  );

  it('fails on grave findings, after the review is written', async () => {
    const workspace = await aWorkspace({ 'template.yaml': aTemplate('none') });
    const { outputs, error } = await runCheck(workspace, {
      templates: [TEMPLATE],
    });
    expect(error).toContain('finding(s) of severity high or above: ');
    expect(error).toContain('PA-POL-01 (critical)');
    expect(outputs.findings).toContainEqual(
      expect.objectContaining({ practice: 'PA-POL-01', severity: 'critical' }),
    );
    expect(await readFile(join(workspace, 'REVIEW.md'), 'utf8')).toContain(
      'PA-POL-01',
    );
  });

  it('leaves out a template that is not needed, and says so where none is', async () => {
    const workspace = await aWorkspace({
      'template.yaml': aTemplate('guarded'),
    });
    const unneeded = { ...TEMPLATE, path: 'missing.yaml', when: false };
    const { outputs, error } = await runCheck(workspace, {
      templates: [unneeded, { ...TEMPLATE, when: true }],
    });
    expect(error).toBeUndefined();
    expect(outputs.profiles).toHaveLength(1);
    expect((await runCheck(workspace, { templates: [unneeded] })).error).toBe(
      'No template is left: `when` is false for each',
    );
  });

  it('only reports where it is told never to fail', async () => {
    const workspace = await aWorkspace({ 'template.yaml': aTemplate('none') });
    const { error } = await runCheck(workspace, {
      templates: [TEMPLATE],
      failOn: 'never',
    });
    expect(error).toBeUndefined();
  });

  it('takes parameters from a file, and given ones before those', async () => {
    const workspace = await aWorkspace({
      'template.yaml': aTemplate('guarded'),
      'parameters/dev.json': '{"Parameters":{"VpcId":"vpc-0f1"}}',
    });
    const file = { ...TEMPLATE, parametersPath: 'parameters/dev.json' };
    const fromFile = await runCheck(workspace, { templates: [file] });
    expect(fromFile.outputs.review).toContain('Callers in vpc-0f1');
    const given = await runCheck(workspace, {
      templates: [{ ...file, parameters: { VpcId: 'vpc-0e2' } }],
    });
    expect(given.outputs.review).toContain('Callers in vpc-0e2');
  });

  it.each([
    ['nowhere.yaml', 'The workspace has no file nowhere.yaml'],
    ['folder', 'The workspace has no file folder'],
    ['large.yaml', 'large.yaml is larger than 1000000 bytes'],
    [
      'text.yaml',
      'The templates make no API. orders: not a CloudFormation template: it has no Resources',
    ],
    ['empty.yaml', 'The templates make no API.'],
  ])('refuses %s', async (path, message) => {
    const workspace = await aWorkspace({
      'folder/file': '',
      'large.yaml': 'x'.repeat(1_000_001),
      'text.yaml': 'hello',
      'empty.yaml': 'Resources: {}',
    });
    const { error } = await runCheck(workspace, {
      templates: [{ ...TEMPLATE, path }],
    });
    expect(error).toBe(message);
  });

  it.each(['../outside.yaml', '/etc/hostname', 'link.yaml'])(
    'does not leave the workspace by %s',
    async path => {
      const workspace = await aWorkspace({});
      await symlink('/etc/hostname', join(workspace, 'link.yaml'));
      const { error } = await runCheck(workspace, {
        templates: [{ ...TEMPLATE, path }],
      });
      expect(error).toContain('Relative path is not allowed');
    },
  );

  it('does not write the review outside of the workspace', async () => {
    const workspace = await aWorkspace({
      'template.yaml': aTemplate('guarded'),
    });
    const { error } = await runCheck(workspace, {
      templates: [TEMPLATE],
      reviewPath: '../REVIEW.md',
    });
    expect(error).toContain('Relative path is not allowed');
  });
});

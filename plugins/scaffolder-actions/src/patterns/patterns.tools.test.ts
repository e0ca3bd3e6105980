import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pattern } from './__testUtils__/Pattern';

/** Terraform starts the provider, which takes its time on a small machine. */
jest.setTimeout(120_000);

/** A folder with providers: nothing is downloaded for a test. `npm test` looks for one. */
const PLUGINS = process.env.PRIVATE_API_TERRAFORM_PLUGINS;

const describeWith = (tool: string) =>
  spawnSync(tool, ['--version']).status === 0 ? describe : describe.skip;
const describeWithTerraform = PLUGINS
  ? describeWith('terraform')
  : describe.skip;

describe.each(Pattern.all().map(({ name, folder }) => [name, folder] as const))(
  '%s',
  (_, folder) => {
    const skeleton = join(folder, 'skeleton');

    describeWith('cfn-lint')('CloudFormation', () => {
      it('is taken by cfn-lint', () => {
        const templates = readdirSync(skeleton)
          .filter(name => name.endsWith('.yaml'))
          .map(name => join(skeleton, name));
        const { stdout, status } = spawnSync(
          'cfn-lint',
          ['--non-zero-exit-code', 'error', ...templates],
          { encoding: 'utf8' },
        );
        expect(status === 0 ? '' : stdout).toBe('');
      });
    });

    describeWithTerraform('Terraform', () => {
      let copy: string;
      beforeAll(() => {
        copy = mkdtempSync(join(tmpdir(), 'pattern-terraform-'));
      });
      afterAll(() => rmSync(copy, { recursive: true }));

      it('is formatted and valid', () => {
        cpSync(join(skeleton, 'terraform'), copy, { recursive: true });
        for (const root of rootModulesIn(copy)) {
          expect(validate(root)).toContain('Success!');
        }
      });
    });
  },
);

/** What `terraform validate` says; throws where the formatting is off or a provider is missing. */
function validate(root: string): string {
  const run = (...args: string[]) =>
    execFileSync('terraform', args, { cwd: root, encoding: 'utf8' });
  run('fmt', '-check', '-diff', '-recursive');
  run('init', '-backend=false', '-input=false', `-plugin-dir=${PLUGINS}`);
  return run('validate', '-no-color');
}

/** One for the whole pattern, or one for each account and Region that it spans. */
function rootModulesIn(folder: string): string[] {
  if (existsSync(join(folder, 'versions.tf'))) {
    return [folder];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => existsSync(join(folder, entry.name, 'versions.tf')))
    .map(entry => join(folder, entry.name));
}

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pattern } from './__testUtils__/Pattern';
import { renderPattern } from './__testUtils__/renderPattern';

/** Terraform starts the provider, which takes its time on a small machine. */
jest.setTimeout(120_000);

/** A folder with providers: nothing is downloaded for a test. `npm test` looks for one. */
const PLUGINS = process.env.PRIVATE_API_TERRAFORM_PLUGINS;

const describeWith = (tool: string) =>
  spawnSync(tool, ['--version']).status === 0 ? describe : describe.skip;
const describeWithTerraform = PLUGINS
  ? describeWith('terraform')
  : describe.skip;

/** Whoever runs Terraform names the role for the other account; no form asks for it. */
const A_ROLE = 'arn:aws:iam::222222222222:role/terraform';

/** What plans ask AWS, which is not asked here. Resources that a plan makes get values of Terraform's own. */
const MOCKED_DATA = `
  mock_data "aws_partition" {
    defaults = { partition = "aws" }
  }
  mock_data "aws_availability_zones" {
    defaults = { names = ["eu-west-1a", "eu-west-1b"] }
  }
`;

describe.each(Pattern.all().map(pattern => [pattern.name, pattern] as const))(
  '%s',
  (_, pattern) => {
    describeWith('cfn-lint')('CloudFormation', () => {
      it('is taken by cfn-lint', () => {
        const skeleton = join(pattern.folder, 'skeleton');
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
      it('is formatted, valid, and makes a plan of the form’s answers', async () => {
        const answers = pattern.answersOf({});
        const workspace = await renderPattern(pattern, answers);
        const root = join(workspace, 'terraform');
        const told = plan(root, `${answers.environment}.tfvars.json`);
        expect(told).toContain('Success! 1 passed, 0 failed.');
        expect(told).toMatch(
          /Plan: [1-9]\d* to add, 0 to change, 0 to destroy/,
        );
        expect(told).toMatch(
          /# \S*\baws_(api_gateway_rest_api|apigatewayv2_api)\.\w+ will be created/,
        );
      });
    });
  },
);

/** What `terraform test` says of a plan; throws where the formatting is off, a provider is missing, or anything is invalid. */
function plan(root: string, variables: string): string {
  const declarations = readText(root, 'variables.tf');
  const roles = [
    ...declarations.matchAll(/variable "([a-z_]+_role_arn)"/g),
  ].map(([, name]) => [`TF_VAR_${name}`, A_ROLE]);
  const run = (...args: string[]) =>
    execFileSync('terraform', args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...Object.fromEntries(roles) },
    });
  run('fmt', '-check', '-diff', '-recursive');
  // Packages of functions, of which a plan takes the checksum alone.
  for (const [, name] of declarations.matchAll(/"([a-z]+\.zip)"/g)) {
    writeFileSync(join(root, name), '');
  }
  const aliases = [
    ...readText(root, 'versions.tf').matchAll(/alias\s*=\s*"([a-z_]+)"/g),
  ].map(([, alias]) => `alias = "${alias}"`);
  const providers = ['', ...aliases].map(
    alias => `mock_provider "aws" {\n${alias}\n${MOCKED_DATA}}\n`,
  );
  writeFileSync(
    join(root, 'plan.tftest.hcl'),
    `${providers.join('')}run "plan" {\n  command = plan\n}\n`,
  );
  run('init', '-backend=false', '-input=false', `-plugin-dir=${PLUGINS}`);
  return run('test', '-no-color', '-verbose', `-var-file=${variables}`);
}

function readText(root: string, name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

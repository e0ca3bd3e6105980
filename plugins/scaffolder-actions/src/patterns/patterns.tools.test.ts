import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
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
  mock_data "aws_vpc_endpoint" {
    defaults = {
      dns_entry = [
        { dns_name = "vpce-0a1.execute-api.eu-west-1.vpce.amazonaws.com", hosted_zone_id = "Z0123456789" }
      ]
    }
  }
`;

describeWith('cfn-lint')('CloudFormation', () => {
  let complaints: { Filename: string; Message: string }[];

  beforeAll(() => {
    // Asked once for all patterns: it takes longer to start than to read one.
    const { stdout } = spawnSync(
      'cfn-lint',
      [
        '--format',
        'json',
        '--non-zero-exit-code',
        'none',
        ...Pattern.all().flatMap(cloudFormationOf),
      ],
      { encoding: 'utf8' },
    );
    complaints = JSON.parse(stdout).filter(
      ({ Level }: { Level: string }) => Level === 'Error',
    );
  });

  it.each(Pattern.all().map(pattern => [pattern.name, pattern] as const))(
    'of %s is taken by cfn-lint',
    (_, pattern) => {
      const files = cloudFormationOf(pattern);
      expect(files).not.toEqual([]);
      expect(
        complaints.filter(({ Filename }) => files.includes(Filename)),
      ).toEqual([]);
    },
  );
});

describe.each(Pattern.all().map(pattern => [pattern.name, pattern] as const))(
  '%s',
  (_, pattern) => {
    describeWithTerraform('Terraform', () => {
      it('is formatted, valid, and makes a plan of the form’s answers with each option once', async () => {
        const variants = [{}, ...Object.values(pattern.cases.variants)];
        const rendered = await Promise.all(
          variants.map(async variant => {
            const answers = pattern.answersOf(variant);
            const workspace = await renderPattern(pattern, answers);
            const root = join(workspace, 'terraform');
            return { root, variables: `${answers.environment}.tfvars.json` };
          }),
        );
        const told = plan(rendered);
        expect(told).toContain(`Success! ${variants.length} passed, 0 failed.`);
        expect(
          told.match(/Plan: [1-9]\d* to add, 0 to change, 0 to destroy/g),
        ).toHaveLength(variants.length);
        expect(
          told.match(
            /# \S*\baws_(api_gateway_rest_api|apigatewayv2_api)\.\w+(\[\S+\])? will be created/g,
          )?.length,
        ).toBeGreaterThanOrEqual(variants.length);
      });
    });
  },
);

describeWithTerraform('what the provider lacks', () => {
  const rows = lackingOf(readText(join(__dirname, '../..'), 'README.md')).map(
    row => [row.terraform, row] as const,
  );

  let schema: ReturnType<typeof schemaOf>;

  beforeAll(() => {
    schema = schemaOf();
  });

  it('is found in the README', () => {
    expect(rows).toHaveLength(3);
  });

  it.each(rows)('%s is as the README has it', (_, row) => {
    const [resource, attribute] = row.terraform.split('.');
    const attributes = schema.get(resource);
    expect(attribute ? attributes?.has(attribute) : attributes).toBe(
      attribute ? false : undefined,
    );
    expect(row.patterns.sort()).toEqual(
      Pattern.all()
        .filter(pattern => usesCloudFormation(pattern, row.cloudFormation))
        .map(({ name }) => name)
        .sort(),
    );
    for (const name of row.patterns) {
      expect(
        readText(join(new Pattern(name).folder, 'skeleton'), 'README.md.njk'),
      ).toMatch(/Provider 5\.100 (does not know|knows neither)/);
    }
  });
});

/** The rows of the README's table: what CloudFormation has, what Terraform lacks, and who uses it. */
function lackingOf(readme: string) {
  return [
    ...readme.matchAll(
      /^\| `([\w:]+)`[^|]*\| `(aws_[\w.]+)`\s*\| ([\w, -]+?)\s*\|/gm,
    ),
  ].map(([, cloudFormation, terraform, patterns]) => ({
    cloudFormation,
    terraform,
    patterns: patterns.split(', '),
  }));
}

/** The CloudFormation templates of a pattern. */
function cloudFormationOf({ folder }: Pattern): string[] {
  const skeleton = join(folder, 'skeleton');
  return readdirSync(skeleton)
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(skeleton, name));
}

function usesCloudFormation(pattern: Pattern, name: string): boolean {
  return cloudFormationOf(pattern).some(file =>
    new RegExp(`\\b${name}(:|$)`, 'm').test(readFileSync(file, 'utf8')),
  );
}

/** Names of the attributes of each resource that the provider knows. */
function schemaOf(): Map<string, Set<string>> {
  const root = mkdtempSync(join(tmpdir(), 'provider-'));
  writeFileSync(
    join(root, 'main.tf.json'),
    JSON.stringify({
      terraform: { required_providers: { aws: { source: 'hashicorp/aws' } } },
    }),
  );
  const run = (...args: string[]) =>
    execFileSync('terraform', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
  run('init', '-backend=false', '-input=false', `-plugin-dir=${PLUGINS}`);
  const schemas = JSON.parse(run('providers', 'schema', '-json'));
  rmSync(root, { recursive: true });
  const [{ resource_schemas: resources }] = Object.values<{
    resource_schemas: Record<string, { block: { attributes?: object } }>;
  }>(schemas.provider_schemas);
  return new Map(
    Object.entries(resources).map(([name, { block }]) => [
      name,
      new Set(Object.keys(block.attributes ?? {})),
    ]),
  );
}

/**
 * What `terraform test` says of a plan for each set of variables; throws where the formatting is off, a provider is missing, or
 * anything is invalid. The configuration is the same whatever the form's answers: only the variables differ.
 */
function plan(rendered: readonly { root: string; variables: string }[]) {
  const [{ root }] = rendered;
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
  const plans = rendered.map(
    (one, index) =>
      `run "plan_${index}" {\n  command = plan\n${variablesOf(one)}}\n`,
  );
  writeFileSync(
    join(root, 'plan.tftest.hcl'),
    [...providers, ...plans].join('\n'),
  );
  run('init', '-backend=false', '-input=false', `-plugin-dir=${PLUGINS}`);
  return run('test', '-no-color', '-verbose');
}

/** A variables file as the `variables` block of a run. JSON is HCL but for what begins a template. */
function variablesOf({ root, variables }: { root: string; variables: string }) {
  const values = JSON.parse(readText(root, variables)) as JsonObject;
  const lines = Object.entries(values).map(
    ([name, value]) =>
      `    ${name} = ${JSON.stringify(value).replace(/([$%])\{/g, '$1$1{')}\n`,
  );
  return `  variables {\n${lines.join('')}  }\n`;
}

function readText(root: string, name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const AWS_PROVIDER = 'registry.terraform.io/hashicorp/aws';

/**
 * A folder of Terraform providers on this machine, so that the patterns are validated without a download, or the reason why
 * there is none. `PRIVATE_API_TERRAFORM_PLUGINS` names another one.
 */
export function findTerraform() {
  if (spawnSync('terraform', ['version']).status !== 0) {
    return { reason: 'no terraform on the PATH' };
  }
  const plugins = [
    process.env.PRIVATE_API_TERRAFORM_PLUGINS,
    ...pluginFolders(),
  ]
    .filter(Boolean)
    .find(folder => existsSync(join(folder, AWS_PROVIDER)));
  return plugins
    ? { plugins }
    : {
        reason:
          'no folder with the AWS provider (set PRIVATE_API_TERRAFORM_PLUGINS)',
      };
}

/** Where Terraform itself looks, and what images put under /opt. */
function pluginFolders() {
  const optional = existsSync('/opt')
    ? readdirSync('/opt').map(name => join('/opt', name))
    : [];
  return [
    join(homedir(), '.terraform.d/plugins'),
    '/usr/share/terraform/plugins',
    '/usr/local/share/terraform/plugins',
    ...optional,
  ];
}

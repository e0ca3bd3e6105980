import type { Capability } from '@aws-sdk/client-cloudformation';
import type { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import { partitionOf, Scope } from 'backstage-plugin-private-api-common';

interface AccountRule {
  accountId: string;
  regions: string[];
  role?: { arn: string } | { name: string };
}

/**
 * What the configuration `privateApi.deployment` lets the action do. What it does not name is refused.
 *
 * @public
 */
export class DeploymentRules {
  readonly capabilities: Capability[];
  readonly #accounts: ReadonlyMap<string, AccountRule>;
  readonly #templates: readonly string[];

  static fromConfig(config: Config): DeploymentRules {
    const deployment = config.getOptionalConfig('privateApi.deployment');
    const regions = deployment?.getOptionalStringArray('regions') ?? [];
    return new DeploymentRules({
      accounts:
        deployment
          ?.getConfigArray('accounts')
          .map(account => readAccount(account, regions)) ?? [],
      templates: deployment?.getStringArray('templates') ?? [],
      capabilities: deployment?.getOptionalStringArray('capabilities') ?? [],
    });
  }

  private constructor(rules: {
    accounts: AccountRule[];
    templates: string[];
    capabilities: string[];
  }) {
    this.#accounts = new Map(
      rules.accounts.map(account => [account.accountId, account]),
    );
    this.#templates = rules.templates;
    this.capabilities = rules.capabilities as Capability[];
  }

  /** Throws unless this software template may deploy there. */
  require(templateRef: string | undefined, scopes: readonly Scope[]): void {
    if (this.#accounts.size === 0) {
      throw new NotAllowedError(
        'Nothing may be deployed: privateApi.deployment names no accounts',
      );
    }
    const ref = templateRef?.toLowerCase();
    if (!ref || !this.#templates.some(pattern => matches(pattern, ref))) {
      throw new NotAllowedError(
        `${
          templateRef ?? 'A task without a template'
        } may not deploy: privateApi.deployment.templates does not name it`,
      );
    }
    for (const { accountId, region } of scopes) {
      const account = this.#accounts.get(accountId);
      if (!account) {
        throw new NotAllowedError(
          `Account ${accountId} may not be deployed to: privateApi.deployment.accounts does not name it`,
        );
      }
      if (!account.regions.includes(region)) {
        throw new NotAllowedError(
          `Region ${region} of account ${accountId} may not be deployed to: privateApi.deployment does not name it`,
        );
      }
    }
  }

  /** The role that CloudFormation assumes; a template cannot choose one. */
  roleArnFor({ accountId, region }: Scope): string | undefined {
    const role = this.#accounts.get(accountId)?.role;
    if (!role || 'arn' in role) {
      return role?.arn;
    }
    return `arn:${partitionOf(region)}:iam::${accountId}:role/${role.name}`;
  }
}

function readAccount(config: Config, regions: string[]): AccountRule {
  const arn = config.getOptionalString('roleArn');
  const name = config.getOptionalString('roleName');
  return {
    accountId: config.getString('accountId'),
    regions: config.getOptionalStringArray('regions') ?? regions,
    ...(name && { role: { name } }),
    ...(arn && { role: { arn } }),
  };
}

/** A bare name is a template of the default namespace. `*` does not reach over the ends of a namespace. */
function matches(pattern: string, ref: string): boolean {
  const [kind, rest] = pattern.includes(':')
    ? pattern.toLowerCase().split(':', 2)
    : ['template', pattern.toLowerCase()];
  const full = `${kind}:${rest.includes('/') ? rest : `default/${rest}`}`;
  const source = full
    .split('*')
    .map(part => part.replace(/[^a-z0-9]/g, '\\$&'))
    .join('[^:/]*');
  return new RegExp(`^${source}$`).test(ref);
}

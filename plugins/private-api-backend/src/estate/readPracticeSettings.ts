import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  PracticeSettings,
  Severity,
} from 'backstage-plugin-private-api-common';
import { SEVERITIES } from '../store/severityRank';

const EDITIONS = ['2022', '2025', '2026'] as const;

/** What `privateApi.practices` says; throws an error that names the key where a value is of no use. */
export function readPracticeSettings(root: Config): PracticeSettings {
  const config = root.getOptionalConfig('privateApi.practices');
  if (!config) {
    return {};
  }
  const edition = config.getOptionalString('edition');
  return {
    disabled: config.getOptionalStringArray('disabled') ?? [],
    enabled: config.getOptionalStringArray('enabled') ?? [],
    severities: readSeverities(config),
    ...(edition && { edition: oneOf('edition', edition, EDITIONS) }),
  };
}

function readSeverities(config: Config): Record<string, Severity> {
  const ids = config.getOptionalConfig('severities')?.keys() ?? [];
  return Object.fromEntries(
    ids.map(id => {
      const key = `severities.${id}`;
      return [id, oneOf(key, config.getString(key), SEVERITIES)];
    }),
  );
}

function oneOf<T extends string>(
  key: string,
  value: string,
  known: readonly T[],
): T {
  const found = known.find(choice => choice === value);
  if (found === undefined) {
    throw new InputError(
      `Invalid config at 'privateApi.practices.${key}': ${value} is none of ${known.join(
        ', ',
      )}`,
    );
  }
  return found;
}

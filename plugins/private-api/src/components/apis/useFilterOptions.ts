import { useMemo } from 'react';
import { ApiFilter, ApiQuery } from 'backstage-plugin-private-api-common';
import { useScopes } from '../../data/useScopes';
import { Texts, useText } from '../../text/useText';
import { SEVERITIES } from '../findings/severities';
import { shortRefOf } from './shortRefOf';
import { useGroups } from './useGroups';

/** One choice of a filter. */
export interface FilterOption {
  id: string;
  label: string;
}

/** Stands for the APIs that nobody is known to own. */
export const UNOWNED_KEY = 'unowned';

const TYPES = ['REST', 'HTTP', 'WEBSOCKET'] as const;
const ENDPOINT_TYPES = ['PRIVATE', 'REGIONAL', 'EDGE', 'UNKNOWN'] as const;
const AUTH_TYPES = [
  'AWS_IAM',
  'CUSTOM',
  'COGNITO_USER_POOLS',
  'JWT',
  'NONE',
  'UNKNOWN',
] as const;
const STATUSES = ['pass', 'fail', 'unknown'] as const;

/**
 * What there is to choose for each filter. Accounts and Regions are those of the indexed scopes, owners the groups of the
 * catalog; what is chosen already stays a choice even where it is none of them.
 */
export function useFilterOptions(
  chosen: NonNullable<ApiQuery['filter']>,
): Record<Exclude<ApiFilter, 'state'>, FilterOption[]> {
  const { t } = useText();
  const { state: scopes } = useScopes();
  const groups = useGroups();
  return useMemo(() => {
    const rows = scopes.status === 'ready' ? scopes.value : [];
    return {
      ...fixedOptions(t),
      accountId: textOptions([
        ...rows.map(row => row.accountId),
        ...(chosen.accountId ?? []),
      ]),
      region: textOptions([
        ...rows.map(row => row.region),
        ...(chosen.region ?? []),
      ]),
      owner: [
        { id: UNOWNED_KEY, label: t('noOwner') },
        ...textOptions(
          [...groups, ...(chosen.owner ?? []).filter(Boolean)],
          shortRefOf,
        ),
      ],
    };
  }, [t, scopes, groups, chosen]);
}

function fixedOptions(t: Texts['t']) {
  return {
    type: TYPES.map(id => ({ id, label: t(`apiType.${id}`) })),
    endpointType: ENDPOINT_TYPES.map(id => ({
      id,
      label: t(`endpointType.${id}`),
    })),
    auth: AUTH_TYPES.map(id => ({ id, label: t(`authType.${id}`) })),
    connectivity: STATUSES.map(id => ({ id, label: t(`status.${id}`) })),
    severity: SEVERITIES.map(id => ({ id, label: t(`severity.${id}`) })),
  };
}

function textOptions(
  values: string[],
  labelOf: (value: string) => string = value => value,
): FilterOption[] {
  return [...new Set(values)]
    .sort()
    .map(value => ({ id: value, label: labelOf(value) }));
}

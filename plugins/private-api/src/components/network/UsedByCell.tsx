import { Cell, Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { ApiKey, parseApiKey } from 'backstage-plugin-private-api-common';
import { rootRouteRef } from '../../routes';
import { useText } from '../../text/useText';
import styles from './UsedByCell.module.css';

const MOST_SHOWN = 3;

/** The APIs that use a resource, each leading to its row in the list of APIs. */
export function UsedByCell(props: {
  resource: { usedBy: ApiKey[]; usedByHidden?: number };
}) {
  const { t } = useText();
  const root = useRouteRef(rootRouteRef);
  const { usedBy: keys, usedByHidden = 0 } = props.resource;
  if (keys.length === 0 && usedByHidden === 0) {
    return (
      <Cell>
        <Text color="secondary">{t('network.unused')}</Text>
      </Cell>
    );
  }
  const more = keys.length - MOST_SHOWN;
  return (
    <Cell>
      <span className={styles.links}>
        {keys.slice(0, MOST_SHOWN).map(key => (
          <Link key={key} href={`${root()}/apis?search=${apiIdOf(key)}`}>
            {apiIdOf(key)}
          </Link>
        ))}
        {more > 0 && (
          <Text color="secondary">{t('network.more', { count: more })}</Text>
        )}
        {usedByHidden > 0 && (
          <Text color="secondary">
            {t('network.hidden', { count: usedByHidden })}
          </Text>
        )}
      </span>
    </Cell>
  );
}

function apiIdOf(key: ApiKey): string {
  return parseApiKey(key)?.apiId ?? key;
}

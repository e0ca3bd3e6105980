import { Link, Text } from '@backstage/ui';
import { ResourceUser } from 'backstage-plugin-private-api-common';
import { distinctNames } from '../../text/distinctNames';
import { useText } from '../../text/useText';
import { useEntityHref } from '../useEntityHref';
import styles from './UsedBy.module.css';

const MOST_SHOWN = 3;

/** The APIs that use a resource, each leading to its entity page. */
export function UsedBy(props: {
  resource: { users: ResourceUser[]; usedByHidden?: number };
}) {
  const { t } = useText();
  const entityHref = useEntityHref();
  const { users, usedByHidden = 0 } = props.resource;
  if (users.length === 0 && usedByHidden === 0) {
    return <Text color="secondary">{t('network.unused')}</Text>;
  }
  const names = distinctNames(users);
  const more = users.length - MOST_SHOWN;
  return (
    <span className={styles.links}>
      {users.slice(0, MOST_SHOWN).map((user, index) => (
        <Link key={user.key} href={entityHref(user)}>
          {names[index]}
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
  );
}

import { Link, Text } from '@backstage/ui';
import {
  entityNameOfApi,
  parseApiKey,
  SavingRow,
} from 'backstage-plugin-private-api-common';
import { distinctNames } from '../../text/distinctNames';
import { useText } from '../../text/useText';
import { useEntityHref } from '../useEntityHref';
import styles from './SavingsSection.module.css';

const MOST_SHOWN = 5;

/** The APIs that a saving concerns, each leading to its entity page. */
export function SavingApis(props: { apis: SavingRow['apis'] }) {
  const { t } = useText();
  const entityHref = useEntityHref();
  const { apis } = props;
  const names = distinctNames(apis);
  const more = apis.length - MOST_SHOWN;
  return (
    <span className={styles.apis}>
      {apis.slice(0, MOST_SHOWN).map(({ key, name }, index) => {
        const apiId = parseApiKey(key)?.apiId;
        return apiId ? (
          <Link
            key={key}
            href={entityHref({ entityName: entityNameOfApi({ name, apiId }) })}
          >
            {names[index]}
          </Link>
        ) : (
          <Text key={key}>{names[index]}</Text>
        );
      })}
      {more > 0 && (
        <Text color="secondary">{t('network.more', { count: more })}</Text>
      )}
    </span>
  );
}

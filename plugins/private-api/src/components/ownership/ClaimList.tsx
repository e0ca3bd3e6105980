import { Text } from '@backstage/ui';
import { OwnerClaim } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { EntityLink } from '../EntityLink';
import styles from './claims.module.css';

/** What says who owns an API, the one that decides first. */
export function ClaimList(props: { claims: OwnerClaim[] }) {
  const { t } = useText();
  if (props.claims.length === 0) {
    return <Text color="secondary">{t('ownership.noClaims')}</Text>;
  }
  return (
    <ul className={styles.claims}>
      {props.claims.map(claim => (
        <li key={`${claim.source} ${claim.origin}`}>
          <Text weight={claim.decides ? 'bold' : 'regular'}>
            {t(`ownership.source.${claim.source}`)}{' '}
          </Text>
          {claim.source === 'component' ? (
            <EntityLink entityRef={claim.origin} />
          ) : (
            <Text>{claim.origin}</Text>
          )}
          <Text>
            {': '}
            {claim.value}
            {claim.owner === undefined && ` (${t('ownership.namesNobody')})`}
          </Text>
        </li>
      ))}
    </ul>
  );
}

import { useRouteRef } from '@backstage/core-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Finding } from 'backstage-plugin-private-api-common';
import { tabRouteRef } from '../../routes';
import { useText } from '../../text/useText';
import { bySeverity } from '../findings/bySeverity';
import { countFindings } from '../findings/countFindings';
import { SeverityCounts } from '../findings/SeverityCounts';
import { SeverityMark } from '../status/SeverityMark';
import { CardList, CardListItem } from './CardList';
import { ProfileCard } from './ProfileCard';
import styles from './cardLists.module.css';

const MOST_SHOWN = 3;

/** Card: which practices the API fails, and what to do about the worst. */
export function FindingsCard() {
  const { t } = useText();
  return (
    <ProfileCard title={t('findings.title')}>
      {profile => <FindingFacts findings={profile.findings} />}
    </ProfileCard>
  );
}

function FindingFacts(props: { findings: Finding[] }) {
  const { t } = useText();
  const tab = useRouteRef(tabRouteRef);
  const { findings } = props;
  if (findings.length === 0) {
    return (
      <Text as="p" className={styles.detail}>
        {t('findings.noneText')}
      </Text>
    );
  }
  return (
    <>
      <SeverityCounts counts={countFindings(findings)} />
      <CardList title={t('findings.worst')}>
        {[...findings]
          .sort(bySeverity)
          .slice(0, MOST_SHOWN)
          .map(({ id, severity, title, message, fix }) => (
            <CardListItem
              key={id}
              head={<Text weight="bold">{title}</Text>}
              end={<SeverityMark severity={severity} />}
              details={[message, `${t('fix')} ${fix}`]}
            />
          ))}
      </CardList>
      {tab && (
        <Text as="p" className={styles.more}>
          <Link href={tab()}>{t('findings.all')}</Link>
        </Text>
      )}
    </>
  );
}

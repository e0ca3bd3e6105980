import { useMemo, useState } from 'react';
import { Text } from '@backstage/ui';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { CostTotal } from '../components/cost/CostTotal';
import { bySeverity } from '../components/findings/bySeverity';
import { PathDetail } from '../components/path/PathDetail';
import { PathDiagram } from '../components/path/PathDiagram';
import { SeverityMark } from '../components/status/SeverityMark';
import { buildPath } from '../path/buildPath';
import { useText } from '../text/useText';
import styles from './fields.module.css';

/** One API that a form would make: its path, what it costs and which practices it fails. */
export function ProfilePreview(props: { profile: ApiProfile }) {
  const texts = useText();
  const { t } = texts;
  const { profile } = props;
  const path = useMemo(() => buildPath(profile, texts), [profile, texts]);
  const [chosenId, setChosenId] = useState<string>();
  return (
    <>
      <Text as="h4" weight="bold">
        {t('preview.api', {
          name: profile.api.name,
          type: t(`apiType.${profile.api.apiType}`),
        })}
      </Text>
      <PathDiagram path={path} chosenId={chosenId} onChoose={setChosenId} />
      <PathDetail node={path.nodes.find(({ id }) => id === chosenId)} />
      <CostTotal cost={profile.cost} />
      <Text as="h4" weight="bold">
        {t('findings.title')}
      </Text>
      {profile.findings.length === 0 ? (
        <Text as="p">{t('findings.noneText')}</Text>
      ) : (
        <ul className={styles.list}>
          {[...profile.findings].sort(bySeverity).map(finding => (
            <li key={finding.id}>
              <SeverityMark severity={finding.severity} />{' '}
              <Text>{finding.message}</Text>
              <Text as="p" color="secondary">
                {finding.fix}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

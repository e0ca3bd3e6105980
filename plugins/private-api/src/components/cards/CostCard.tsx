import { Text } from '@backstage/ui';
import { Cost, CostLine } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { CostBasisNotes } from '../cost/CostBasisNotes';
import { CostTotal } from '../cost/CostTotal';
import { sharedText } from '../cost/sharedText';
import { CardList, CardListItem } from './CardList';
import { ProfileCard } from './ProfileCard';
import styles from './cardLists.module.css';

/** Card: what the API costs a month, line by line. */
export function CostCard() {
  const { t } = useText();
  return (
    <ProfileCard title={t('cost.title')}>
      {profile => <CostFacts cost={profile.cost} />}
    </ProfileCard>
  );
}

function CostFacts(props: { cost: Cost }) {
  const { t } = useText();
  const { cost } = props;
  return (
    <>
      <CostTotal cost={cost} />
      {cost.lines.length === 0 ? (
        <Text as="p" className={styles.detail}>
          {t('cost.noLines')}
        </Text>
      ) : (
        <CardList title={t('cost.lines')}>
          {cost.lines.map((line, index) => (
            <CostLineItem
              key={`${line.part} ${index}`}
              line={line}
              currency={cost.currency}
            />
          ))}
        </CardList>
      )}
      <CostBasisNotes basis={cost.basis} />
    </>
  );
}

function CostLineItem(props: { line: CostLine; currency: string }) {
  const texts = useText();
  const { t, money } = texts;
  const { label, monthly, reason, assumption } = props.line;
  return (
    <CardListItem
      head={<Text>{label}</Text>}
      end={
        <Text className={styles.amount}>
          {monthly === null ? t('unknown') : money(monthly, props.currency)}
        </Text>
      }
      details={[
        monthly === null ? reason ?? t('cost.noReason') : undefined,
        sharedText(texts, props.line, props.currency),
        assumption,
      ]}
    />
  );
}

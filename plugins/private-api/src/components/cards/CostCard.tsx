import { useRouteRef } from '@backstage/core-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Cost, CostLine } from 'backstage-plugin-private-api-common';
import { tabRouteRef } from '../../routes';
import { useText } from '../../text/useText';
import { CostBasisNotes } from '../cost/CostBasisNotes';
import { CostTotal } from '../cost/CostTotal';
import { sharedText } from '../cost/sharedText';
import { CardList, CardListItem } from './CardList';
import { ProfileCard } from './ProfileCard';
import styles from './cardLists.module.css';

const MOST_SHOWN = 5;

/** Card: what the API costs a month, and the largest lines of that. */
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
  const tab = useRouteRef(tabRouteRef);
  const { cost } = props;
  const { shown, more } = largestLines(cost.lines);
  return (
    <>
      <CostTotal cost={cost} />
      {cost.lines.length === 0 ? (
        <Text as="p" className={styles.detail}>
          {t('cost.noLines')}
        </Text>
      ) : (
        <CardList title={t('cost.lines')}>
          {shown.map((line, index) => (
            <CostLineItem
              key={`${line.part} ${index}`}
              line={line}
              currency={cost.currency}
            />
          ))}
        </CardList>
      )}
      {more > 0 && (
        <Text as="p" className={styles.more}>
          {tab ? (
            <Link href={tab()}>{t('cost.moreLines', { count: more })}</Link>
          ) : (
            t('cost.moreLines', { count: more })
          )}
        </Text>
      )}
      <CostBasisNotes basis={cost.basis} />
    </>
  );
}

/** The largest lines first, led by those that are unknown: each of them may be the largest. */
function largestLines(lines: CostLine[]) {
  const sizeOf = ({ monthly }: CostLine) => monthly ?? Infinity;
  // Two that are unknown differ by NaN, which keeps them in their order as 0 does.
  const sorted = [...lines].sort((a, b) => sizeOf(b) - sizeOf(a) || 0);
  const shown = sorted.slice(0, MOST_SHOWN);
  return { shown, more: sorted.length - shown.length };
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

import { useMemo } from 'react';
import { IdleRow } from 'backstage-plugin-private-api-common';
import { mapReady } from '../../data/mapReady';
import { useSavings } from '../../data/useSavings';
import { Texts, useText } from '../../text/useText';
import { Section } from '../Section';
import { EmptyNote } from '../states/EmptyNote';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { LoadedRow, LoadedTable } from './LoadedTable';

/** Load balancers, VPC links and VPC endpoints that carry nothing, the dearest first. */
export function IdleSection() {
  const texts = useText();
  const { t } = texts;
  const { state, reload } = useSavings();
  const idle = useMemo(() => mapReady(state, value => value.idle), [state]);
  const columns = useMemo(() => createColumns(texts), [texts]);
  return (
    <Section title={t('costs.idle')}>
      <LoadedTable
        state={idle}
        columns={columns}
        idOf={({ arn }) => arn}
        empty={
          <EmptyNote
            title={t('costs.noIdleTitle')}
            description={t('costs.noIdleText')}
          />
        }
        onRetry={reload}
      />
    </Section>
  );
}

/** What it is, and its id where the name is another: two resources may share a name. */
function kindAndId(t: Texts['t'], { kind, arn, name }: IdleRow): string {
  const id = arn.split('/').pop();
  const isToldByName = kind === 'load-balancer' || !id || id === name;
  return [t(`costs.idleKind.${kind}`), isToldByName ? undefined : id]
    .filter(Boolean)
    .join(', ');
}

function createColumns({ t, money }: Texts): Column<LoadedRow<IdleRow>>[] {
  return [
    {
      id: 'name',
      label: t('column.name'),
      isRowHeader: true,
      minWidth: 160,
      content: ({ item }) => (
        <TextLines title={item.name} description={kindAndId(t, item)} />
      ),
    },
    {
      id: 'account',
      label: t('column.account'),
      content: ({ item }) => (
        <TextLines title={item.accountId} description={item.region} />
      ),
    },
    {
      id: 'monthlyCost',
      label: t('column.monthlyCost'),
      content: ({ item }) => (
        <TextLines
          title={
            item.monthly === null
              ? t('cost.totalUnknown')
              : t('cost.total', { amount: money(item.monthly, item.currency) })
          }
        />
      ),
    },
    {
      id: 'reason',
      label: t('costs.why'),
      defaultWidth: '3fr',
      minWidth: 220,
      content: ({ item }) => <TextLines title={item.reason} />,
    },
  ];
}

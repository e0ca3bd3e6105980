import { useMemo, useState } from 'react';
import { EndpointReach } from 'backstage-plugin-private-api-common';
import { mapReady } from '../../data/mapReady';
import { Loadable } from '../../data/SharedRequests';
import { Texts, useText } from '../../text/useText';
import { ChoiceToggle } from '../ChoiceToggle';
import { LoadedRow, LoadedTable } from '../costs/LoadedTable';
import { EmptyNote } from '../states/EmptyNote';
import { CallerMark } from '../status/CallerMark';
import { TextLines } from '../TextLines';
import { Column } from '../useColumns';
import { countOutcomes, filterByOutcome, OutcomeChoice } from './outcomeFilter';
import styles from './ReachTable.module.css';

/** Verdicts on pairs of an API and a VPC endpoint, each with its reason, and a choice of which outcome to show. */
export function ReachTable<T extends EndpointReach>(props: {
  state: Loadable<T[]>;
  /** What the pairs differ in. It keeps its identity between renderings. */
  head: Column<LoadedRow<T>>;
  idOf: (reach: T) => string;
  /** What to say where there is none at all. */
  none: string;
  onRetry: () => void;
}) {
  const texts = useText();
  const { t } = texts;
  const { state, head, idOf, none, onRetry } = props;
  const [choice, setChoice] = useState<OutcomeChoice>('all');
  const shown = useMemo(
    () => mapReady(state, rows => filterByOutcome(rows, choice)),
    [state, choice],
  );
  const columns = useMemo(
    () => [head, ...createVerdictColumns<T>(texts)],
    [head, texts],
  );
  const isNarrowed = choice !== 'all';
  return (
    <div className={styles.reach}>
      {state.status === 'ready' && state.value.length > 0 && (
        <OutcomeFilter
          cells={state.value}
          choice={choice}
          onChange={setChoice}
        />
      )}
      <LoadedTable
        // Another choice begins on its first page.
        key={choice}
        state={shown}
        columns={columns}
        idOf={idOf}
        empty={<EmptyNote title={isNarrowed ? t('reach.noMatch') : none} />}
        onRetry={onRetry}
      />
    </div>
  );
}

function OutcomeFilter(props: {
  cells: EndpointReach[];
  choice: OutcomeChoice;
  onChange: (choice: OutcomeChoice) => void;
}) {
  const { t, count } = useText();
  const { cells, choice, onChange } = props;
  const counts = countOutcomes(cells);
  return (
    <ChoiceToggle
      label={t('reach.filter')}
      choices={[...counts.keys()]}
      chosen={choice}
      textOf={each =>
        t('reach.counted', {
          number: count(counts.get(each) ?? 0),
          outcome: each === 'all' ? t('reach.all') : t(`verdict.${each}`),
        })
      }
      onChoose={onChange}
    />
  );
}

function createVerdictColumns<T extends EndpointReach>({
  t,
  datesIn,
}: Texts): Column<LoadedRow<T>>[] {
  return [
    {
      id: 'verdict',
      label: t('reach.verdict'),
      defaultWidth: '1fr',
      minWidth: 108,
      content: ({ item }) => <CallerMark caller={item} />,
    },
    {
      id: 'reason',
      label: t('reach.reason'),
      defaultWidth: '3fr',
      minWidth: 160,
      content: ({ item }) => (
        <TextLines
          title={datesIn(item.reason)}
          description={
            item.name && t('reach.byName', { name: t(`hostname.${item.name}`) })
          }
        />
      ),
    },
  ];
}

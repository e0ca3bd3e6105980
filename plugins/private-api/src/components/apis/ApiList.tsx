import { memo } from 'react';
import { useSame } from '../../data/useSame';
import { ApiFilters } from './ApiFilters';
import { ApisTable } from './ApisTable';
import { ColumnChoice } from './ColumnChoice';
import { ExportButton } from './ExportButton';
import { ApiListState, ChangeApiList } from './apiListState';
import styles from './ApiList.module.css';

/** What stands below the search: drawn again only where the state that it is given is another. */
export const ApiList = memo(function FilteredList(props: {
  state: ApiListState;
  onChange: ChangeApiList;
}) {
  const filter = useSame(props.state.filter);
  return (
    <>
      <ApiFilters filter={filter} onChange={props.onChange} />
      <div className={styles.tools}>
        <ColumnChoice {...props} />
        <ExportButton state={props.state} />
      </div>
      <ApisTable {...props} />
    </>
  );
});

import { memo } from 'react';
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
  return (
    <>
      <ApiFilters filter={props.state.filter} onChange={props.onChange} />
      <div className={styles.tools}>
        <ColumnChoice {...props} />
        <ExportButton state={props.state} />
      </div>
      <ApisTable {...props} />
    </>
  );
});

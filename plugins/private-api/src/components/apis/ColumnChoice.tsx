import { Select, useBreakpoint } from '@backstage/ui';
import { useText } from '../../text/useText';
import { API_COLUMNS, isApiColumn, shownColumns } from './apiColumns';
import { ApiListState, ChangeApiList } from './apiListState';
import styles from './ColumnChoice.module.css';

/** Which columns the list shows. Without a choice it shows what the screen has room for. */
export function ColumnChoice(props: {
  state: ApiListState;
  onChange: ChangeApiList;
}) {
  const { t } = useText();
  const { state, onChange } = props;
  const { up } = useBreakpoint();
  const shown = shownColumns({ chosen: state.columns, isWide: up('md') });
  return (
    <Select
      className={styles.choice}
      label={t('apis.columns')}
      selectionMode="multiple"
      options={API_COLUMNS.map(column => ({
        value: column,
        label: t(`column.${column === 'accountId' ? 'account' : column}`),
      }))}
      value={[...shown]}
      onChange={keys => {
        const columns = keys.map(String).filter(isApiColumn);
        onChange(now => ({
          ...now,
          columns: columns.length > 0 ? columns : undefined,
        }));
      }}
    />
  );
}

import { SearchField } from '@backstage/ui';
import { useText } from '../../text/useText';
import { FreshnessBanner } from '../freshness/FreshnessBanner';
import { PageContent } from '../PageContent';
import { ApiFilters } from './ApiFilters';
import { ApisTable } from './ApisTable';
import { ColumnChoice } from './ColumnChoice';
import { ExportButton } from './ExportButton';
import { ApiListState } from './apiListState';
import styles from './ApisContent.module.css';

/** The list of APIs: searched, filtered, sorted and paged by the backend. */
export function ApisContent(props: {
  state: ApiListState;
  onStateChange: (state: ApiListState) => void;
}) {
  const { t } = useText();
  const { state, onStateChange } = props;
  return (
    <PageContent>
      <FreshnessBanner />
      <SearchField
        label={t('apis.search')}
        placeholder={t('apis.searchPlaceholder')}
        value={state.search}
        onChange={search => onStateChange({ ...state, search })}
      />
      <ApiFilters state={state} onStateChange={onStateChange} />
      <div className={styles.tools}>
        <ColumnChoice state={state} onStateChange={onStateChange} />
        <ExportButton state={state} />
      </div>
      <ApisTable state={state} onStateChange={onStateChange} />
    </PageContent>
  );
}

import { Button } from '@backstage/ui';
import { useText } from '../../text/useText';
import { EmptyNote } from '../states/EmptyNote';
import {
  ApiListState,
  ChangeApiList,
  isNarrowed,
  withSelection,
} from './apiListState';

/** Stands where there are no rows: nothing is indexed, or nothing matches. */
export function NoApis(props: {
  asked: Pick<ApiListState, 'search' | 'filter'>;
  onChange: ChangeApiList;
}) {
  const { t } = useText();
  const { asked, onChange } = props;
  if (!isNarrowed(asked)) {
    return (
      <EmptyNote title={t('apis.noneTitle')} description={t('apis.noneText')} />
    );
  }
  return (
    <EmptyNote
      title={t('apis.noMatchTitle')}
      description={t('apis.noMatchText')}
      action={
        <Button
          variant="secondary"
          onPress={() =>
            onChange(now => withSelection(now, { search: '', filter: {} }))
          }
        >
          {t('apis.clear')}
        </Button>
      }
    />
  );
}

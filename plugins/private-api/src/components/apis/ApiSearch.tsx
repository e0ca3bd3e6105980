import { memo, useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';
import { useText } from '../../text/useText';
import { useDebounced } from '../useDebounced';

/** Typing that stands still for so long is a question; a list that followed each key would be drawn for questions nobody has. */
const PAUSE_MS = 150;

/** What is searched. What is typed stays here until the reader pauses: the list is drawn again with each change of its state. */
export const ApiSearch = memo(function SearchOfApis(props: {
  search: string;
  /** Keeps its identity between renderings. */
  onChange: (search: string) => void;
}) {
  const { t } = useText();
  const { search, onChange } = props;
  const [typed, setTyped] = useState(search);
  const known = useRef(search);

  // A search that comes from elsewhere, such as a button that lifts it, takes the place of what is typed.
  useEffect(() => {
    if (search !== known.current) {
      known.current = search;
      setTyped(search);
    }
  }, [search]);

  // What is taken away needs no pause.
  const asked = useDebounced(typed, typed === '' ? 0 : PAUSE_MS);
  useEffect(() => {
    if (asked !== known.current) {
      known.current = asked;
      onChange(asked);
    }
  }, [asked, onChange]);

  return (
    <SearchField
      label={t('apis.search')}
      placeholder={t('apis.searchPlaceholder')}
      value={typed}
      onChange={setTyped}
    />
  );
});

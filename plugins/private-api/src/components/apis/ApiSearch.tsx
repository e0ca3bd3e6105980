import { memo, useEffect, useRef, useState } from 'react';
import { SearchField } from '@backstage/ui';
import { useText } from '../../text/useText';

/** Typing that stands still for so long is a question; a list that followed each key would be drawn for questions nobody has. */
const PAUSE_MS = 150;

/**
 * What is searched. What is typed stays here until the reader pauses, because the page that it narrows, and the router below
 * that, are drawn again with each change.
 */
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

  useEffect(() => {
    if (typed === known.current) {
      return undefined;
    }
    const tell = () => {
      known.current = typed;
      onChange(typed);
    };
    if (typed === '') {
      tell();
      return undefined;
    }
    const timer = setTimeout(tell, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);

  return (
    <SearchField
      label={t('apis.search')}
      placeholder={t('apis.searchPlaceholder')}
      value={typed}
      onChange={setTyped}
    />
  );
});

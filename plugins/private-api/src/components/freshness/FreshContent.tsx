import { Fragment, ReactNode, useState } from 'react';
import { PageContent } from '../PageContent';
import { FreshnessBanner } from './FreshnessBanner';

/**
 * A page with how fresh it is at its head. What a collection reads while the page is open is shown when the reader asks for it:
 * rows that moved by themselves would not be where they were read.
 */
export function FreshContent(props: {
  /** Loads anew what the page holds above its children; these are made anew. */
  onShowNew?: () => void;
  children: ReactNode;
}) {
  const { onShowNew, children } = props;
  const [showing, setShowing] = useState(0);
  return (
    <PageContent>
      <FreshnessBanner
        onShowNew={() => {
          onShowNew?.();
          setShowing(before => before + 1);
        }}
      />
      <Fragment key={showing}>{children}</Fragment>
    </PageContent>
  );
}

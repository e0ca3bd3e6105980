import { useCallback } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../../routes';
import { FindingFilters, writeFindingFilters } from './findingFilter';

/** Where the list of findings is, narrowed by filters: a link, so that a view can be opened beside another. */
export function useFindingsHref(): (filters: FindingFilters) => string {
  const root = useRouteRef(rootRouteRef)();
  return useCallback(
    filters => `${root}/compliance?${writeFindingFilters(filters)}`,
    [root],
  );
}

import { useEffect, useState } from 'react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { errorApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { toError } from '../../data/toError';

const FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/** Refs of the catalog's groups. None while they load, and none where they cannot be read, which is reported once. */
export function useGroups(): string[] {
  const catalogApi = useApi(catalogApiRef);
  const errorApi = useApi(errorApiRef);
  const [groups, setGroups] = useState<string[]>([]);

  useEffect(() => {
    let isCurrent = true;
    catalogApi
      .getEntities({ filter: { kind: 'Group' }, fields: FIELDS })
      .then(({ items }) => {
        if (isCurrent) {
          setGroups(items.map(group => stringifyEntityRef(group)));
        }
      })
      .catch(cause => errorApi.post(toError(cause), { hidden: true }));
    return () => {
      isCurrent = false;
    };
  }, [catalogApi, errorApi]);

  return groups;
}

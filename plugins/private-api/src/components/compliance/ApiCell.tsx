import { useRouteRef } from '@backstage/core-plugin-api';
import { Cell, Link } from '@backstage/ui';
import { ApiKey, parseApiKey } from 'backstage-plugin-private-api-common';
import { rootRouteRef } from '../../routes';

/** An API by its id, which leads to its row in the list of APIs. */
export function ApiCell(props: { apiKey: ApiKey }) {
  const root = useRouteRef(rootRouteRef);
  const id = parseApiKey(props.apiKey)?.apiId ?? props.apiKey;
  return (
    <Cell>
      <Link href={`${root()}/apis?search=${encodeURIComponent(id)}`}>{id}</Link>
    </Cell>
  );
}

import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** An entity by the name that people know, leading to its page. It looks as all links here do, which `EntityRefLink` does not. */
export function EntityLink(props: {
  entityRef: string;
  /** Where it is known already; asked of the catalog otherwise. */
  title?: string;
}) {
  const { entityRef, title } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <Link href={entityRoute(entityRouteParams(parseEntityRef(entityRef)))}>
      {title ?? primaryTitle}
    </Link>
  );
}

import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { OwnershipRow } from 'backstage-plugin-private-api-common';
import { templateFormRouteRef } from '../../routes';
import { useText } from '../../text/useText';

const TEMPLATE = { namespace: 'default', templateName: 'claim-private-api' };

/** Leads to the template that claims an API by a pull request; nothing where the app has no scaffolder. */
export function ClaimButton(props: { api: OwnershipRow }) {
  const { t } = useText();
  const templateRoute = useRouteRef(templateFormRouteRef);
  if (!templateRoute) {
    return null;
  }
  const { key, name } = props.api;
  const formData = JSON.stringify({ apiKey: key, apiName: name });
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      aria-label={t('ownership.claimApi', { name })}
      href={`${templateRoute(TEMPLATE)}?formData=${encodeURIComponent(
        formData,
      )}`}
    >
      {t('ownership.claim')}
    </ButtonLink>
  );
}

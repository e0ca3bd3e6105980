import { Alert, Button } from '@backstage/ui';
import { apiReadPermission } from 'backstage-plugin-private-api-common';
import { reasonOf } from '../../data/reasonOf';
import { useText } from '../../text/useText';
import { statusCodeOf } from './statusCodeOf';

/**
 * Says why something could not be loaded and what to do: ask otherwise, ask for permission, look at the inventory, or try
 * again.
 */
export function LoadError(props: {
  error: Error;
  /** What was asked for, for example an API key. */
  subject?: string;
  onRetry: () => void;
}) {
  const { t } = useText();
  const { error, subject, onRetry } = props;
  switch (statusCodeOf(error)) {
    case 400:
      return (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('states.refusedTitle')}
          description={reasonOf(error)}
        />
      );
    case 403:
      return (
        <Alert
          role="alert"
          status="info"
          icon
          title={t('states.forbiddenTitle')}
          description={t('states.forbiddenText', {
            permission: apiReadPermission.name,
          })}
        />
      );
    case 404:
      return (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('states.notFoundTitle')}
          description={
            subject
              ? t('states.notFoundText', { subject })
              : t('states.notFoundAnything')
          }
          customActions={<Retry onRetry={onRetry} />}
        />
      );
    default:
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('states.errorTitle')}
          description={reasonOf(error)}
          customActions={<Retry onRetry={onRetry} />}
        />
      );
  }
}

function Retry(props: { onRetry: () => void }) {
  const { t } = useText();
  return (
    <Button size="small" variant="secondary" onPress={props.onRetry}>
      {t('states.retry')}
    </Button>
  );
}

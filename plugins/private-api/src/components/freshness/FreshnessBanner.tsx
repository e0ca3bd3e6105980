import { Alert, Button, Text } from '@backstage/ui';
import { ScopeRow } from 'backstage-plugin-private-api-common';
import { useScopes } from '../../data/useScopes';
import { useText } from '../../text/useText';
import { ScopeProblem } from './ScopeProblem';
import styles from './FreshnessBanner.module.css';

/** How fresh the inventory is, and which scopes could not be read. Always on screen. */
export function FreshnessBanner() {
  const { t } = useText();
  const { state, reload } = useScopes();
  switch (state.status) {
    case 'loading':
      return (
        <Text as="p" color="secondary" className={styles.line}>
          {t('freshness.loading')}
        </Text>
      );
    case 'error':
      return (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('freshness.errorTitle')}
          description={state.error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={reload}>
              {t('states.retry')}
            </Button>
          }
        />
      );
    default:
      return <Freshness scopes={state.value} />;
  }
}

function Freshness(props: { scopes: ScopeRow[] }) {
  const { t } = useText();
  const problems = props.scopes.filter(hasProblem);
  const running = props.scopes.filter(
    scope => scope.status === 'pending' || scope.status === 'collecting',
  );
  return (
    <div className={styles.banner}>
      {running.length > 0 && (
        <Alert
          status="info"
          isPending
          title={t('freshness.running', { count: running.length })}
          description={running.map(scopeText).join(', ')}
        />
      )}
      {problems.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('freshness.problems', { count: problems.length })}
          description={
            <ul className={styles.problems}>
              {problems.map(scope => (
                <ScopeProblem
                  key={`${scope.source} ${scopeText(scope)}`}
                  scope={scope}
                />
              ))}
            </ul>
          }
        />
      )}
      <Oldest scopes={props.scopes} />
    </div>
  );
}

function Oldest(props: { scopes: ScopeRow[] }) {
  const { t, dateTime } = useText();
  const [oldest] = props.scopes
    .flatMap(scope => scope.collectedAt ?? [])
    .sort();
  return (
    <Text as="p" color="secondary" className={styles.line}>
      {oldest
        ? t('freshness.oldest', {
            count: props.scopes.length,
            time: dateTime(oldest),
          })
        : t('freshness.never')}
    </Text>
  );
}

function hasProblem(scope: ScopeRow): boolean {
  return (
    scope.status === 'failed' ||
    scope.status === 'partial' ||
    scope.status === 'held' ||
    scope.status === 'interrupted' ||
    scope.staleSince !== undefined
  );
}

function scopeText(scope: ScopeRow): string {
  return `${scope.accountId} ${scope.region}`;
}

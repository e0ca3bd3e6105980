import { Alert, Button, Text } from '@backstage/ui';
import { ScopeRow } from 'backstage-plugin-private-api-common';
import { reasonOf } from '../../data/reasonOf';
import { useScopes } from '../../data/useScopes';
import { useText } from '../../text/useText';
import { statusCodeOf } from '../states/statusCodeOf';
import { ScopeList } from './ScopeList';
import { ScopeProblem } from './ScopeProblem';
import styles from './FreshnessBanner.module.css';
import { useRunning } from './useRunning';

/** How fresh the inventory is, what is being read, and which scopes could not be read. Always on screen. */
export function FreshnessBanner(props: {
  /** When the reader wants to see what was read since the page was opened. */
  onShowNew: () => void;
}) {
  const { t } = useText();
  const { state, reload, refresh } = useScopes();
  switch (state.status) {
    case 'loading':
      return (
        <Text as="p" color="secondary" className={styles.line}>
          {t('freshness.loading')}
        </Text>
      );
    case 'error':
      // What stands below takes the same permission, and says so.
      return statusCodeOf(state.error) === 403 ? null : (
        <Alert
          role="alert"
          status="warning"
          icon
          title={t('freshness.errorTitle')}
          description={reasonOf(state.error)}
          customActions={
            <Button size="small" variant="secondary" onPress={reload}>
              {t('states.retry')}
            </Button>
          }
        />
      );
    default:
      return (
        <Freshness
          scopes={state.value}
          onAskAgain={refresh}
          onShowNew={props.onShowNew}
        />
      );
  }
}

function Freshness(props: {
  scopes: ScopeRow[];
  onAskAgain: () => void;
  onShowNew: () => void;
}) {
  const { t } = useText();
  const { scopes, onAskAgain, onShowNew } = props;
  const problems = scopes.filter(hasProblem).sort(byGravity);
  const running = scopes.filter(isRunning);
  const { hasEnded, dismiss } = useRunning(running.length > 0, onAskAgain);
  return (
    <div className={styles.banner}>
      {running.length > 0 && <Running scopes={scopes} running={running} />}
      {hasEnded && (
        <Alert
          role="status"
          status="success"
          icon
          title={t('freshness.ended')}
          customActions={
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                dismiss();
                onShowNew();
              }}
            >
              {t('freshness.showNew')}
            </Button>
          }
        />
      )}
      {problems.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('freshness.problems', { count: problems.length })}
          description={
            <ScopeList>
              {problems.map(scope => (
                <ScopeProblem
                  key={`${scope.source} ${scopeText(scope)}`}
                  scope={scope}
                />
              ))}
            </ScopeList>
          }
        />
      )}
      <Oldest scopes={scopes} />
    </div>
  );
}

function Running(props: { scopes: ScopeRow[]; running: ScopeRow[] }) {
  const { t, count, dateTime } = useText();
  const { scopes, running } = props;
  return (
    <Alert
      status="info"
      isPending
      title={t('freshness.running', { count: running.length })}
      description={
        <>
          {t('freshness.progress', {
            done: count(scopes.length - running.length),
            total: count(scopes.length),
          })}
          <ScopeList>
            {running.map(scope => (
              <li key={`${scope.source} ${scopeText(scope)}`}>
                <strong>{scopeText(scope)}</strong>
                {': '}
                {t(`freshness.status.${scope.status}`)}{' '}
                {scope.collectingSince &&
                  t('freshness.begunAt', {
                    since: dateTime(scope.collectingSince),
                  })}
              </li>
            ))}
          </ScopeList>
        </>
      }
    />
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

function isRunning({ status }: ScopeRow): boolean {
  return status === 'pending' || status === 'collecting';
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

/** The first few are named at once: scopes of which nothing new is known come before those read in part, or only stale. */
const GRAVEST: ScopeRow['status'][] = [
  'failed',
  'interrupted',
  'held',
  'partial',
];

function byGravity(a: ScopeRow, b: ScopeRow): number {
  return gravityOf(a) - gravityOf(b);
}

function gravityOf({ status }: ScopeRow): number {
  const place = GRAVEST.indexOf(status);
  return place < 0 ? GRAVEST.length : place;
}

function scopeText(scope: ScopeRow): string {
  return `${scope.accountId} ${scope.region}`;
}

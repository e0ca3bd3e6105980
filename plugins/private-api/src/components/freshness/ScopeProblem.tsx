import { ScopeRow } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';

/** One scope that is not as it should be: since when, why, and what is missing because of it. */
export function ScopeProblem(props: { scope: ScopeRow }) {
  const { t, dateTime } = useText();
  const { accountId, region, status, staleSince, error, gaps } = props.scope;
  const begunAt = status === 'interrupted' && props.scope.collectingSince;
  const sentences = [
    t(`freshness.status.${status}`),
    begunAt && t('freshness.begunAt', { since: dateTime(begunAt) }),
    staleSince && t('freshness.staleSince', { since: dateTime(staleSince) }),
    error,
    ...gaps.map(gap =>
      gap.missingAction
        ? t('freshness.gapAction', {
            kind: gap.kind,
            reason: gap.reason,
            action: gap.missingAction,
          })
        : t('freshness.gap', { kind: gap.kind, reason: gap.reason }),
    ),
  ].flatMap(text => (text ? toSentence(text) : []));
  return (
    <li>
      <strong>
        {accountId} {region}
      </strong>
      {': '}
      {sentences.join(' ')}
    </li>
  );
}

/** What AWS and the backend say of errors ends with a full stop or does not. */
function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

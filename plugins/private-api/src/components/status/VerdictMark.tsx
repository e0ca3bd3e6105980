import { HopStatus, Verdict } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import { StatusMark } from './StatusMark';

const STATUSES: Record<Verdict, HopStatus> = {
  allowed: 'pass',
  denied: 'fail',
  unknown: 'unknown',
};

/** A verdict on a call by shape, colour and words. */
export function VerdictMark(props: { verdict: Verdict }) {
  const { t } = useText();
  return (
    <StatusMark
      status={STATUSES[props.verdict]}
      label={t(`verdict.${props.verdict}`)}
    />
  );
}

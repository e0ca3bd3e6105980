import { CallerVerdict } from 'backstage-plugin-private-api-common';
import { outcomeOf } from '../../path/outcomeOf';
import { useText } from '../../text/useText';
import { StatusMark } from './StatusMark';

/** The verdict on a caller in general by shape, colour and words. */
export function CallerMark(props: {
  caller: Pick<CallerVerdict, 'verdict' | 'withCredentials'>;
}) {
  const { t } = useText();
  const { outcome, status } = outcomeOf(props.caller);
  return <StatusMark status={status} label={t(`verdict.${outcome}`)} />;
}

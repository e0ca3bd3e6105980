import {
  RiAlertLine,
  RiArrowDownCircleLine,
  RiErrorWarningLine,
  RiFireLine,
  RiInformationLine,
} from '@remixicon/react';
import { Severity } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './SeverityMark.module.css';

const ICONS = {
  critical: RiFireLine,
  high: RiErrorWarningLine,
  medium: RiAlertLine,
  low: RiArrowDownCircleLine,
  info: RiInformationLine,
} as const;

/** A severity by shape, colour and words; the words may say how many, too. */
export function SeverityMark(props: { severity: Severity; label?: string }) {
  const { t } = useText();
  const Icon = ICONS[props.severity];
  return (
    <span className={styles.mark} data-severity={props.severity}>
      <Icon className={styles.icon} aria-hidden size={16} />
      <span>{props.label ?? t(`severity.${props.severity}`)}</span>
    </span>
  );
}

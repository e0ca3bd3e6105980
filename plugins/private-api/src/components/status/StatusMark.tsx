import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { HopStatus } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './StatusMark.module.css';

const ICONS = {
  pass: RiCheckboxCircleLine,
  fail: RiCloseCircleLine,
  unknown: RiQuestionLine,
} as const;

/** A status by shape, colour and words; the words may be more to the point than the status itself. */
export function StatusMark(props: { status: HopStatus; label?: string }) {
  const { status, label } = props;
  return label === undefined ? (
    <NamedMark status={status} />
  ) : (
    <Mark status={status} label={label} />
  );
}

/** Apart from the mark, because a table that has its words at hand need not look them up for each row. */
function NamedMark(props: { status: HopStatus }) {
  const { t } = useText();
  return <Mark status={props.status} label={t(`status.${props.status}`)} />;
}

function Mark(props: { status: HopStatus; label: string }) {
  const Icon = ICONS[props.status];
  return (
    <span className={styles.mark} data-status={props.status}>
      <Icon className={styles.icon} aria-hidden size={16} />
      <span>{props.label}</span>
    </span>
  );
}

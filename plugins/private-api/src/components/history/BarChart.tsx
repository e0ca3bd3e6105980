import { Severity } from 'backstage-plugin-private-api-common';
import { barsOf, CHART } from './barsOf';
import styles from './BarChart.module.css';

/** A bar for each day. What it shows is said by its label, and told day by day by the table beside it. */
export function BarChart(props: {
  label: string;
  values: (number | null)[];
  severity?: Severity;
}) {
  const { label, values, severity } = props;
  const room = Math.max(values.length, CHART.leastDays) * CHART.barStep;
  // The newest day stands at the right end; what is left free is the time before the history began.
  const left = values.length * CHART.barStep - room;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.chart}
      data-severity={severity}
      viewBox={`${left} 0 ${room} ${CHART.height}`}
      preserveAspectRatio="none"
    >
      {barsOf(values).map(({ index, x, y, height }) => (
        <rect key={index} x={x} y={y} width={CHART.barWidth} height={height} />
      ))}
    </svg>
  );
}

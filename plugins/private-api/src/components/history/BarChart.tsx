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
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.chart}
      data-severity={severity}
      viewBox={`0 0 ${values.length * CHART.barStep} ${CHART.height}`}
      preserveAspectRatio="none"
    >
      {barsOf(values).map(({ index, x, y, height }) => (
        <rect key={index} x={x} y={y} width={CHART.barWidth} height={height} />
      ))}
    </svg>
  );
}

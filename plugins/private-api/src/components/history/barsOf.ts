/** Sizes of a chart, in its own units; CSS stretches it. */
export const CHART = {
  barStep: 10,
  barWidth: 7,
  height: 48,
  least: 2,
  /** Days that a chart has room for at least, so that the first days of a history are bars and not blocks. */
  leastDays: 30,
} as const;

/** One day's bar. */
export interface Bar {
  index: number;
  x: number;
  y: number;
  height: number;
}

/**
 * A bar for each value. What is not known has none, and 0 has a low one, so that one is not taken for the other.
 */
export function barsOf(values: readonly (number | null)[]): Bar[] {
  const most = Math.max(...values.map(value => value ?? 0));
  return values.flatMap((value, index) => {
    if (value === null) {
      return [];
    }
    const share = most > 0 ? value / most : 0;
    const height = CHART.least + share * (CHART.height - CHART.least);
    return [
      { index, x: index * CHART.barStep, y: CHART.height - height, height },
    ];
  });
}

/** AWS's calculator and most price pages reckon with it. */
export const HOURS_PER_MONTH = 730;

/** Days of a month of {@link HOURS_PER_MONTH}: 30.4167. */
export const DAYS_PER_MONTH = HOURS_PER_MONTH / 24;

/**
 * One account in one Region: the unit of collecting, of failing, of freshness and of scheduling.
 *
 * @public
 */
export interface Scope {
  /** Twelve digits. */
  accountId: string;
  /** For example `eu-west-1`. Global services (Route 53) are collected with `global`. */
  region: string;
}

/**
 * The scope as text, `<accountId>:<region>`.
 *
 * @public
 */
export function scopeId(scope: Scope): string {
  return `${scope.accountId}:${scope.region}`;
}

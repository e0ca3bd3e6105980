/**
 * What every resource has.
 *
 * @public
 */
export interface ResourceBase<K extends string> {
  kind: K;
  /** The key, with the account filled in where AWS leaves it out. */
  arn: string;
  accountId: string;
  region: string;
  name: string;
  tags: Record<string, string>;
}

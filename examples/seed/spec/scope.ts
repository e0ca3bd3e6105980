/** One account in one Region. */
export interface Scope {
  accountId: string;
  region: string;
}

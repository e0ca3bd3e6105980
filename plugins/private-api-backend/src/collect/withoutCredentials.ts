/**
 * A URI without what may be secret in it: names, passwords and tokens stand before the host or behind the question mark. No
 * analysis reads either.
 */
export function withoutCredentials(uri: string): string {
  return uri.replace(/\?.*$/s, '').replace(/:\/\/[^/@]*@/, '://');
}

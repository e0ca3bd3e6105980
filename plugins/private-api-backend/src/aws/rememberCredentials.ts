import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
} from '@smithy/types';

/** Renewed early, so that no call starts with credentials that run out under way. */
const MARGIN_MS = 5 * 60 * 1000;

/**
 * A provider that asks again only when its answer is about to expire. Each client remembers its own credentials; without
 * this, the clients of one scope would assume the same role nine times.
 *
 * @internal
 */
export function rememberCredentials(
  provider: AwsCredentialIdentityProvider,
  now: () => number,
): AwsCredentialIdentityProvider {
  let asked: Promise<AwsCredentialIdentity> | undefined;
  return async properties => {
    const before = asked;
    const known = await before?.catch(() => undefined);
    const isGood =
      known &&
      (!known.expiration || known.expiration.getTime() - MARGIN_MS > now());
    // Whoever came first has asked already.
    if (!isGood && asked === before) {
      asked = provider(properties);
    }
    return asked ?? provider(properties);
  };
}

import { LOGISTICS } from '../estate/accounts.ts';
import type { Recording } from './Recording.ts';

/** Nothing is denied in the emulator. Here the reader's role may not ask for resolvers in one scope, which must show. */
export function denyResolvers(recording: Recording): void {
  const scope = { accountId: LOGISTICS, region: 'us-east-1' };
  const what = 'route53resolver ListResolverEndpoints';
  for (const call of recording.calls(what, scope)) {
    delete call.output;
    call.error = { name: 'AccessDeniedException', statusCode: 400 };
  }
}

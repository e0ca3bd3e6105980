import { Json } from '../aws/recording/encodeValue';
import { ServiceCall } from '../aws/recording/CallRecorder';

/** How the services call the token that they answer, and the member of the next input that takes it. */
const TOKENS: Record<string, string> = {
  NextToken: 'NextToken',
  nextToken: 'nextToken',
  NextMarker: 'Marker',
  position: 'position',
};

/**
 * The calls of a scope with `page-2`, `page-3`, … in place of AWS's page tokens, which are opaque and may tell more than
 * a reader should know. Calls are given in the order in which they were made.
 *
 * @internal
 */
export function withPlainTokens(calls: ServiceCall[]): ServiceCall[] {
  const names = new Map<string, string>();
  return calls.map(call => {
    const input = { ...(call.input as Record<string, Json>) };
    let page = 1;
    for (const member of Object.values(TOKENS)) {
      const name = names.get(keyOf(call, input[member]));
      if (name) {
        input[member] = name;
        page = Number(name.replace('page-', ''));
      }
    }
    if (!call.output) {
      return { ...call, input };
    }
    const output = { ...(call.output as Record<string, Json>) };
    for (const member of Object.keys(TOKENS)) {
      const token = output[member];
      if (typeof token === 'string' && token !== '') {
        const name = `page-${page + 1}`;
        names.set(keyOf(call, token), name);
        output[member] = name;
      }
    }
    return { ...call, input, output };
  });
}

function keyOf(call: ServiceCall, token: Json | undefined): string {
  return `${call.service} ${call.operation} ${String(token)}`;
}

import { createHash } from 'node:crypto';
import type { Scope } from './spec/scope.ts';

const READS = /^(Describe|Get|List)/;

/** What is needed of an SDK client; said here because the clients come with types of several versions. */
interface Client {
  middlewareStack: {
    add(
      middleware: (next: Handler, context: { commandName?: string }) => Handler,
      options: { step: 'initialize'; name: string },
    ): void;
  };
}

// The SDK's own signature: what a handler answers depends on the client.
type Handler = (args: any) => Promise<any>;

/**
 * Makes the emulator's random ids a function of what is made.
 *
 * Its generator is seeded before each write with the scope, the operation and the name of the new thing (its whole input
 * where it has no name). So an API keeps its id when another is added before it, and the catalog's files can name it.
 */
export function makeIdsStable(client: Client, endpoint: string, scope: Scope) {
  const used = new Map<string, number>();
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        if (!READS.test(commandName)) {
          const text = identityOf(scope, commandName, args.input);
          const repeated = used.get(text) ?? 0;
          used.set(text, repeated + 1);
          await seed(endpoint, `${text} ${repeated}`);
        }
        return next(args);
      },
    { step: 'initialize', name: 'makeIdsStable' },
  );
}

function identityOf(scope: Scope, operation: string, input: Input): string {
  const parent = input.restApiId ?? input.ApiId ?? '';
  return [
    scope.accountId,
    scope.region,
    operation,
    parent,
    nameOf(input) ?? JSON.stringify(input),
  ].join(' ');
}

interface Input {
  [field: string]: unknown;
  TagSpecifications?: { Tags?: { Key?: string; Value?: string }[] }[];
}

function nameOf(input: Input): unknown {
  const tags = input.TagSpecifications?.[0]?.Tags;
  return (
    input.name ??
    input.Name ??
    input.GroupName ??
    tags?.find(tag => tag.Key === 'Name')?.Value
  );
}

async function seed(endpoint: string, text: string): Promise<void> {
  const number = createHash('sha256').update(text).digest().readUInt32BE();
  const response = await fetch(`${endpoint}/moto-api/seed?a=${number}`, {
    method: 'POST',
  });
  if (!response.ok) {
    throw new Error(`the emulator cannot be seeded: ${response.status}`);
  }
}

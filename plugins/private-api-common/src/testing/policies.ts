/** A statement as one writes it. */
export interface WrittenStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal: '*' | { AWS: string | string[] };
  Action: string | string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string | string[]>>;
}

/** Lets everyone call everything. */
export const ALLOW_ALL: WrittenStatement = {
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
};

/** Denies calls of which a key has another value: `denyUnless({ 'aws:SourceVpce': 'vpce-0a1' })`. */
export function denyUnless(
  condition: Record<string, string | string[]>,
  resource = 'execute-api:/*',
): WrittenStatement {
  return {
    ...ALLOW_ALL,
    Effect: 'Deny',
    Resource: resource,
    Condition: { StringNotEquals: condition },
  };
}

/** The JSON text of a policy with these statements. */
export function aPolicy(...statements: WrittenStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

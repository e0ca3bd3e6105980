import { InputError } from '@backstage/errors';
import { parseDocument } from 'yaml';

/** What is needed of a parameter's declaration. */
export interface DeclaredParameter {
  /** Its value is a secret: CloudFormation never shows it. */
  noEcho: boolean;
}

/** What a template says of itself to those who deploy it. */
export interface Declarations {
  parameters: ReadonlyMap<string, DeclaredParameter>;
  /** Names of outputs; one with a condition may not come. */
  outputs: ReadonlySet<string>;
}

/** The parameters and outputs that a CloudFormation template, YAML or JSON, declares. */
export function readDeclarations(path: string, body: string): Declarations {
  const root = parse(path, body);
  if (typeof root.Resources !== 'object') {
    throw new InputError(
      `${path} is not a CloudFormation template: it has no Resources`,
    );
  }
  const parameters = Object.entries(Object(root.Parameters)).map(
    ([name, declaration]) =>
      [
        name,
        { noEcho: String(Object(declaration).NoEcho).toLowerCase() === 'true' },
      ] as const,
  );
  return {
    parameters: new Map(parameters),
    outputs: new Set(Object.keys(Object(root.Outputs))),
  };
}

function parse(path: string, body: string): Record<string, unknown> {
  if (body.trimStart().startsWith('{')) {
    try {
      return JSON.parse(body);
    } catch {
      // YAML's flow form begins in the same way.
    }
  }
  // The short tags (`!Ref`) are unknown here and only make warnings.
  const document = parseDocument(body, { logLevel: 'silent' });
  if (document.errors.length > 0) {
    const [{ message }] = document.errors;
    throw new InputError(`${path} cannot be read: ${message.split('\n')[0]}`);
  }
  return Object(document.toJS());
}

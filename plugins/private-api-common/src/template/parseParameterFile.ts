import { InputError } from '@backstage/errors';

/**
 * Reads parameter values in any of the three forms that `aws cloudformation deploy --parameter-overrides` takes: CodePipeline's
 * `{ Parameters }`, CloudFormation's list of keys and values, or a list of `Key=Value`. See
 * {@link https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy/}.
 *
 * @param path - for messages
 *
 * @public
 */
export function parseParameterFile(
  path: string,
  text: string,
): Record<string, string> {
  const content = parseJson(path, text);
  if (Array.isArray(content)) {
    return Object.fromEntries(content.map(item => pairOf(path, item)));
  }
  const parameters = (content as { Parameters?: unknown } | null)?.Parameters;
  if (typeof parameters !== 'object' || parameters === null) {
    throw new InputError(`${path} has no Parameters`);
  }
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, String(value)]),
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path} is not JSON`, error);
  }
}

function pairOf(path: string, item: unknown): [string, string] {
  if (typeof item === 'string' && item.includes('=')) {
    const end = item.indexOf('=');
    return [item.slice(0, end), item.slice(end + 1)];
  }
  const { ParameterKey: key, ParameterValue: value } = Object(item);
  if (typeof key !== 'string' || value === undefined) {
    throw new InputError(
      `${path} has an entry without ParameterKey and ParameterValue`,
    );
  }
  return [key, String(value)];
}

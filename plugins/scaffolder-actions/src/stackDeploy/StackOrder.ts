import { createHash } from 'node:crypto';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { InputError } from '@backstage/errors';
import type { CheckTemplate } from 'backstage-plugin-private-api-common';
import {
  readCheckTemplate,
  TemplateInput,
} from '../patternCheck/readCheckTemplate';
import { Declarations, readDeclarations } from './declarations';

/** What CloudFormation takes in a request; larger templates must lie in S3. */
const MAX_BODY_BYTES = 51_200;

/** A stack as it was asked for. */
export interface StackOrder extends CheckTemplate {
  parameters: Record<string, string>;
  declared: Declarations;
}

/** Reads a stack's template and parameters from the workspace. */
export async function readStackOrder(
  workspacePath: string,
  input: TemplateInput,
): Promise<StackOrder> {
  const template = await readCheckTemplate(workspacePath, input);
  const bytes = Buffer.byteLength(template.body);
  if (bytes > MAX_BODY_BYTES) {
    throw new InputError(
      `${input.path} has ${bytes} bytes; without a bucket CloudFormation takes ${MAX_BODY_BYTES}. Split it, or deploy it by the pipeline`,
    );
  }
  return {
    ...template,
    parameters: template.parameters ?? {},
    declared: readDeclarations(input.path, template.body),
  };
}

/** Fills parameters that were given no value from outputs of the same name of earlier stacks, as the check does. */
export function withOutputs(
  order: StackOrder,
  outputs: Readonly<Record<string, string>>,
): StackOrder {
  const wired = Object.entries(outputs).filter(([name]) =>
    order.declared.parameters.has(name),
  );
  return {
    ...order,
    parameters: { ...Object.fromEntries(wired), ...order.parameters },
  };
}

/**
 * Tells this order of this task from all others; the same whenever the task runs again. Values of `NoEcho` parameters are left
 * out: the digest shows in AWS, and a weak secret could be guessed from it.
 */
export function digestOf(order: StackOrder, origin: string[]): string {
  const parameters = Object.entries(order.parameters)
    .map(([name, value]) => [
      name,
      order.declared.parameters.get(name)?.noEcho ? null : value,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const { accountId, region, name, body } = order;
  return createHash('sha256')
    .update(JSON.stringify([origin, accountId, region, name, body, parameters]))
    .digest('hex')
    .slice(0, 32);
}

/** What a stack gives out, by name. */
export function outputsOf(stack: Stack | undefined): Record<string, string> {
  return Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [
      OutputKey!,
      OutputValue ?? '',
    ]),
  );
}

/** A stack in words, for logs and messages. */
export function placeOf(order: {
  name: string;
  accountId: string;
  region: string;
}): string {
  return `${order.name} in ${order.accountId}/${order.region}`;
}

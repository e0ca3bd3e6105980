import { readFile, stat } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  CheckTemplate,
  parseParameterFile,
} from 'backstage-plugin-private-api-common';

/** What CloudFormation takes from S3, in bytes. */
const MAX_FILE_BYTES = 1_000_000;

/** A template as the action's input names it. */
export interface TemplateInput {
  path: string;
  name: string;
  accountId: string;
  region: string;
  parametersPath?: string;
  parameters?: Record<string, string>;
  /** False where the answers of the form make it needless. Default: true */
  when?: boolean;
}

/** Those that are needed, in their order. */
export function neededTemplates(
  inputs: readonly TemplateInput[],
): TemplateInput[] {
  const needed = inputs.filter(({ when = true }) => when);
  if (needed.length === 0) {
    throw new InputError('No template is left: `when` is false for each');
  }
  return needed;
}

/** Reads a template and its parameters from the workspace, and from nowhere else. */
export async function readCheckTemplate(
  workspacePath: string,
  input: TemplateInput,
): Promise<CheckTemplate> {
  const { path, parametersPath, parameters, when: _, ...rest } = input;
  const body = await readWorkspaceFile(workspacePath, path);
  const fromFile = parametersPath
    ? parseParameterFile(
        parametersPath,
        await readWorkspaceFile(workspacePath, parametersPath),
      )
    : {};
  return { ...rest, body, parameters: { ...fromFile, ...parameters } };
}

async function readWorkspaceFile(
  workspacePath: string,
  path: string,
): Promise<string> {
  const file = resolveSafeChildPath(workspacePath, path);
  const stats = await stat(file).catch(() => undefined);
  if (!stats?.isFile()) {
    throw new InputError(`The workspace has no file ${path}`);
  }
  if (stats.size > MAX_FILE_BYTES) {
    throw new InputError(`${path} is larger than ${MAX_FILE_BYTES} bytes`);
  }
  return readFile(file, 'utf8');
}

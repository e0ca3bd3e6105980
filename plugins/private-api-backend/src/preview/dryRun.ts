import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, ResponseError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { PreviewTools } from './PreviewTools';
import type { SkeletonFile } from './readSkeletons';
import type { FormTemplate } from './readTemplate';

/** What a form does not say, as the scaffolder's validation names it. */
export interface FormError {
  /** Name of the field. */
  name: string;
  /** Absent where it is merely empty. */
  problem?: string;
}

/** What the scaffolder answers. */
export type DryRun =
  | { errors: FormError[] }
  | {
      /** The files that the steps made, by path. */
      files: Map<string, string>;
      /** The expressions asked for, filled in. */
      output: Record<string, unknown>;
    };

/** The body of an error of `jsonschema`. */
interface SchemaError {
  property: string;
  message: string;
  name: string;
  argument: unknown;
}

/**
 * Has the scaffolder run the steps that fill in files, in the reader's name: its own rendering, its own sandbox and its own
 * permissions, so that the preview cannot differ from what the template makes.
 */
export async function dryRun(
  template: FormTemplate,
  options: {
    values: JsonObject;
    files: SkeletonFile[];
    expressions: Record<string, string>;
    credentials: BackstageCredentials;
  },
  { auth, discovery, fetch }: PreviewTools,
): Promise<DryRun> {
  const { values, files, expressions, credentials } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: credentials,
    targetPluginId: 'scaffolder',
  });
  const response = await fetch(
    `${await discovery.getBaseUrl('scaffolder')}/v2/dry-run`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        template: withSteps(template, expressions),
        values,
        directoryContents: files.map(({ path, content }) => ({
          path,
          base64Content: content.toString('base64'),
        })),
      }),
    },
  );
  if (response.status === 400) {
    return { errors: await errorsOf(response) };
  }
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const { directoryContents, output } = (await response.json()) as {
    directoryContents: { path: string; base64Content: string }[];
    output: Record<string, unknown>;
  };
  return {
    files: new Map(
      directoryContents.map(({ path, base64Content }) => [
        path,
        Buffer.from(base64Content, 'base64').toString('utf8'),
      ]),
    ),
    output,
  };
}

function withSteps(
  { entity, fillIn }: FormTemplate,
  expressions: Record<string, string>,
) {
  const { type, parameters } = entity.spec;
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: { name: entity.metadata.name },
    spec: { type, parameters, steps: fillIn, output: expressions },
  };
}

/** Answers of status 400 either list what the form's schema misses or say that something else is wrong. */
async function errorsOf(response: Response): Promise<FormError[]> {
  const body = (await response.json().catch(() => ({}))) as {
    errors?: SchemaError[];
    error?: { message?: string };
  };
  if (!body.errors) {
    throw new InputError(
      body.error?.message ?? 'The scaffolder refused the dry run',
    );
  }
  return body.errors
    .filter(({ name }) => name !== 'oneOf')
    .map(({ property, message, name, argument }) =>
      name === 'required'
        ? { name: String(argument) }
        : { name: property.replace(/^instance\.?/, ''), problem: message },
    );
}

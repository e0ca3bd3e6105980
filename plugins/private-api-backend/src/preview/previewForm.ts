import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  CheckTemplate,
  IncompleteField,
  parseParameterFile,
} from 'backstage-plugin-private-api-common';
import { dryRun, FormError } from './dryRun';
import { expressionsOf, fillIn } from './expressions';
import type { PreviewTools } from './PreviewTools';
import { readSkeletons } from './readSkeletons';
import { FormPage, readTemplate } from './readTemplate';

/** What a form would make: either what it does not say yet, or CloudFormation and the traffic to expect. */
export type FilledForm =
  | { incomplete: IncompleteField[] }
  | { templates: CheckTemplate[]; requestsPerMonth?: number };

/** The input of `privateApi:pattern:check`, as far as a preview looks at it. */
interface CheckInput {
  templates?: (Omit<CheckTemplate, 'body'> & {
    path: string;
    parametersPath?: string;
    /** False where the answers make it needless, as for the check itself. */
    when?: unknown;
  })[];
  requestsPerMonth?: unknown;
}

/** Fills in the files of a template from its form, and picks what the template itself has checked. */
export async function previewForm(
  request: { templateRef: string; values: JsonObject },
  credentials: BackstageCredentials,
  tools: PreviewTools,
): Promise<FilledForm> {
  const template = await readTemplate(request.templateRef, credentials, tools);
  const { input } = template.check;
  const result = await dryRun(
    template,
    {
      values: { ...defaultsOf(template.pages), ...request.values },
      files: await readSkeletons(template, tools),
      expressions: expressionsOf(input),
      credentials,
    },
    tools,
  );
  if ('errors' in result) {
    return { incomplete: result.errors.map(e => namedIn(template.pages, e)) };
  }
  const checked = fillIn(input, result.output) as CheckInput;
  const requests = Number(checked.requestsPerMonth ?? NaN);
  return {
    templates: (checked.templates ?? [])
      .filter(({ when }) => when !== false)
      .map(each => toCheckTemplate(each, result.files)),
    ...(Number.isFinite(requests) && { requestsPerMonth: requests }),
  };
}

/** The form fills in the defaults of a page when it is shown; those of later pages hold as well. */
function defaultsOf(pages: FormPage[]): JsonObject {
  const defaults: [string, JsonValue][] = pages.flatMap(page =>
    Object.entries(page.properties ?? {}).flatMap(
      ([name, { default: value }]): [string, JsonValue][] =>
        value === undefined ? [] : [[name, value]],
    ),
  );
  return Object.fromEntries(defaults);
}

function namedIn(
  pages: FormPage[],
  { name, problem }: FormError,
): IncompleteField {
  const titles = pages.flatMap(page => page.properties?.[name]?.title ?? []);
  const [title] = titles.filter(one => typeof one === 'string');
  return { field: title ?? name, ...(problem && { problem }) };
}

function toCheckTemplate(
  {
    path,
    parametersPath,
    parameters,
    name,
    accountId,
    region,
  }: NonNullable<CheckInput['templates']>[number],
  files: Map<string, string>,
): CheckTemplate {
  const fromFile = parametersPath
    ? parseParameterFile(parametersPath, fileAt(files, parametersPath))
    : {};
  return {
    name,
    accountId,
    region,
    body: fileAt(files, path),
    parameters: { ...fromFile, ...parameters },
  };
}

function fileAt(files: Map<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) {
    throw new InputError(`The template makes no file ${path}`);
  }
  return text;
}

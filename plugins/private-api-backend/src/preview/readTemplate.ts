import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { PreviewTools } from './PreviewTools';

/** The steps that fill in files; a preview runs no other. */
const FILLS_IN = ['fetch:template', 'fetch:plain'];
const CHECKS = 'privateApi:pattern:check';

/** A page of a form: a JSON schema. */
export interface FormPage extends JsonObject {
  properties?: Record<string, JsonObject>;
}

/** A step of a template. */
export interface TemplateStep {
  action: string;
  input?: JsonObject;
}

/** A template entity, as far as a preview looks at it. */
export interface FormTemplate {
  entity: Entity & { spec: JsonObject };
  pages: FormPage[];
  fillIn: TemplateStep[];
  check: TemplateStep & { input: JsonObject };
}

/** Reads the template with the reader's eyes; throws where there is none or where it checks nothing. */
export async function readTemplate(
  templateRef: string,
  credentials: BackstageCredentials,
  { catalog }: Pick<PreviewTools, 'catalog'>,
): Promise<FormTemplate> {
  const entity = await catalog.getEntityByRef(refOf(templateRef), {
    credentials,
  });
  if (!entity?.spec) {
    throw new NotFoundError(`No template ${templateRef} is known`);
  }
  const steps = [entity.spec.steps ?? []].flat() as unknown as TemplateStep[];
  const end = steps.findIndex(({ action }) => action === CHECKS);
  if (end < 0) {
    throw new InputError(`Template ${templateRef} has no step ${CHECKS}`);
  }
  return {
    entity: { ...entity, spec: entity.spec },
    pages: [entity.spec.parameters ?? []].flat() as FormPage[],
    fillIn: steps
      .slice(0, end)
      .filter(({ action }) => FILLS_IN.includes(action)),
    check: { ...steps[end], input: steps[end].input ?? {} },
  };
}

function refOf(templateRef: string): string {
  const ref = parseRef(templateRef);
  if (ref?.kind.toLowerCase() !== 'template') {
    throw new InputError(
      `templateRef '${templateRef}' is not the entity ref of a template`,
    );
  }
  return templateRef;
}

function parseRef(text: string) {
  try {
    return parseEntityRef(text);
  } catch {
    // Said by the caller, in words that name the field.
    return undefined;
  }
}

import { JsonObject } from '@backstage/types';
import { ResourceQuery } from 'backstage-plugin-private-api-common';

/** `ui:options` of the fields that take resources. */
export interface ResourceFieldOptions {
  /** Name of the form's field that holds the account; `accountId` if left out. */
  accountIdField?: string;
  /** Name of the form's field that holds the Region; `region` if left out. */
  regionField?: string;
  /** Name of the form's field that holds the VPC; `vpcId` if left out. */
  vpcIdField?: string;
}

/** What a field knows of the form that it stands in. */
export interface FormSoFar {
  formData: JsonObject;
  /** The schema of the form's step. */
  rootSchema?: { properties?: Record<string, unknown> };
}

/**
 * Where to look for resources, as the rest of the form says. An unfinished value narrows nothing: it would leave nothing to
 * choose. A field that nobody has touched counts with its default, which the form itself tells only a moment after it is shown:
 * what was read for a form without it would be gone again under the reader's hand.
 */
export function placeOf(
  options: ResourceFieldOptions,
  form: FormSoFar,
): Pick<ResourceQuery, 'accountId' | 'region' | 'vpcId'> {
  const {
    accountIdField = 'accountId',
    regionField = 'region',
    vpcIdField = 'vpcId',
  } = options;
  return {
    accountId: matching(valueOf(form, accountIdField), /^\d{12}$/),
    region: matching(valueOf(form, regionField), /^[a-z]{2}(-[a-z]+)+-\d$/),
    vpcId: matching(valueOf(form, vpcIdField), /^vpc-[0-9a-f]{8,17}$/),
  };
}

function valueOf({ formData, rootSchema }: FormSoFar, field: string): unknown {
  if (field in formData) {
    return formData[field];
  }
  const schema = rootSchema?.properties?.[field];
  return typeof schema === 'object' && schema !== null && 'default' in schema
    ? schema.default
    : undefined;
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

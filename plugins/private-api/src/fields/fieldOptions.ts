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

/**
 * Where to look for resources, as the rest of the form says. An unfinished value narrows nothing: it would leave nothing to
 * choose.
 */
export function placeOf(
  options: ResourceFieldOptions,
  formData: JsonObject,
): Pick<ResourceQuery, 'accountId' | 'region' | 'vpcId'> {
  const {
    accountIdField = 'accountId',
    regionField = 'region',
    vpcIdField = 'vpcId',
  } = options;
  return {
    accountId: matching(formData[accountIdField], /^\d{12}$/),
    region: matching(formData[regionField], /^[a-z]{2}(-[a-z]+)+-\d$/),
    vpcId: matching(formData[vpcIdField], /^vpc-[0-9a-f]{8,17}$/),
  };
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

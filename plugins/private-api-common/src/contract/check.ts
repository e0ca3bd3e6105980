import type { Scope } from '../inventory';
import type { ApiProfile } from '../profile';
import type { JsonObject } from '@backstage/types';

/**
 * Body of `POST /v1/check`.
 *
 * @public
 */
export interface CheckRequest {
  /** CloudFormation (YAML or JSON), in the order of deployment; outputs of one can be parameters of the next. */
  templates: CheckTemplate[];
}

/**
 * Body of `POST /v1/preview`.
 *
 * @public
 */
export interface PreviewRequest {
  /** Entity ref of a template of the catalog that fills in files and checks them with `privateApi:pattern:check`. */
  templateRef: string;
  /** What is filled into its form so far. */
  values: JsonObject;
}

/**
 * Answer of `POST /v1/preview`: either what the form does not say yet, or what it would make.
 *
 * @public
 */
export type PreviewResponse =
  | { incomplete: IncompleteField[] }
  | (CheckResponse & { incomplete: [] });

/**
 * A field that keeps a form from being complete.
 *
 * @public
 */
export interface IncompleteField {
  /** Title of the field, or its name where it has none. */
  field: string;
  /** Absent where it is merely empty. */
  problem?: string;
}

/** @public */
export interface CheckTemplate extends Scope {
  name: string;
  body: string;
  parameters?: Record<string, string>;
}

/** @public */
export interface CheckResponse {
  profiles: ApiProfile[];
  /** What in the templates could not be resolved, or is not CloudFormation. */
  problems: { template: string; path?: string; message: string }[];
}

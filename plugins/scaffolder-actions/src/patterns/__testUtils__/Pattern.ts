import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { JsonObject, JsonValue } from '@backstage/types';
import { createTemplateRenderer } from 'nunjitsu';
import yaml from 'yaml';
import type { TemplateInput } from '../../patternCheck/readCheckTemplate';

const TEMPLATES = resolve(__dirname, '../../../../../templates');

/** The task in which steps are rendered. */
const TASK_ID = '0b5c7d1e';

/** A page of the form: a JSON schema. */
export interface Page extends JsonObject {
  required?: string[];
  properties: Record<string, FormField>;
}

/** What the tests look at in a field. */
export interface FormField extends JsonObject {
  type: string;
  enum?: JsonValue[];
  default?: JsonValue;
}

/** A step of the template, with its expressions. */
export interface Step {
  id: string;
  name: string;
  action: string;
  if?: string;
  input: JsonObject;
}

/** A call through the API's own gates: endpoint policy, resource policy and authorizer. */
export interface Call {
  vpcEndpointId?: string;
  vpcId?: string;
  onPremises?: { cidr: string };
  sourceIp?: string;
  /** Who signs the call, where the API asks for it; a role of the API's account if left out. */
  principalArn?: string;
  verdict: 'allowed' | 'denied';
  /** Concerns the APIs of one Region only. */
  region?: string;
  /** Answers of the form under which it can be told; always if left out. */
  when?: JsonObject;
}

/** `cases.yaml` of a pattern: what the tests fill into its form, and what they expect then. */
export interface Cases {
  /** The answers to all that has no default. */
  answers: JsonObject;
  /** By name, answers that differ. Together they use each option once. */
  variants: Record<string, JsonObject>;
  calls: Call[];
  /** Practices of medium or above that a variant fails, which the README explains. */
  exceptions?: Record<string, string[]>;
}

/** A folder of `templates/`. */
export class Pattern {
  readonly folder: string;
  readonly title: string;
  readonly #spec: {
    parameters: Page[];
    steps: Step[];
  };

  constructor(readonly name: string) {
    this.folder = join(TEMPLATES, name);
    const template = this.#read('template.yaml');
    this.title = template.metadata.title;
    this.#spec = template.spec;
  }

  /** Those that `templates/all.yaml` offers. */
  static all(): Pattern[] {
    const text = readFileSync(join(TEMPLATES, 'all.yaml'), 'utf8');
    const targets: string[] = yaml.parse(text).spec.targets;
    return targets
      .map(target => basename(dirname(target)))
      .filter(isPattern)
      .map(name => new Pattern(name));
  }

  /** Names of all folders, offered or not. */
  static folders(): string[] {
    return readdirSync(TEMPLATES, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
      .filter(isPattern);
  }

  get pages(): Page[] {
    return this.#spec.parameters;
  }

  get cases(): Cases {
    return this.#read('cases.yaml');
  }

  /** The answers with the form's defaults, as the form submits them. */
  answersOf(variant: JsonObject): JsonObject {
    const defaults = this.pages.flatMap(page =>
      Object.entries(page.properties).flatMap(([name, field]) =>
        field.default === undefined ? [] : [[name, field.default] as const],
      ),
    );
    return {
      ...Object.fromEntries(defaults),
      ...this.cases.answers,
      ...variant,
    };
  }

  /** The input of the step that fills in the skeleton. */
  fetchInput(answers: JsonObject): { url: string; values: JsonObject } {
    return this.#inputOf('fetch:template', answers);
  }

  /** The input of the step that checks the result. */
  checkInput(answers: JsonObject): { templates: TemplateInput[] } {
    return this.#inputOf('privateApi:pattern:check', answers);
  }

  get steps(): readonly Step[] {
    return this.#spec.steps;
  }

  /** Evaluates a step's expressions as the scaffolder does. */
  render(step: Step, parameters: JsonObject): JsonObject {
    const renderer = createTemplateRenderer();
    const context = { task: { id: TASK_ID } };
    return JSON.parse(JSON.stringify(step), (_, value) =>
      typeof value === 'string'
        ? renderer.renderValue(value, { parameters, context } as {})
        : value,
    );
  }

  #inputOf<T>(action: string, parameters: JsonObject): T {
    const step = this.#spec.steps.find(one => one.action === action)!;
    return this.render(step, parameters).input as T;
  }

  #read(path: string) {
    return yaml.parse(readFileSync(join(this.folder, path), 'utf8'));
  }
}

/** A template that makes no API, such as the one that claims one, has no cases. */
function isPattern(name: string): boolean {
  return existsSync(join(TEMPLATES, name, 'cases.yaml'));
}

import {
  Fact,
  Scope,
  isKnown,
  isUnknown,
  unknownBecause,
} from '../../inventory';
import type { CheckTemplate } from '../../contract/check';
import type { Problems } from '../Problems';
import { identityOf } from '../identity/identityOf';
import { entriesOf, isMap } from '../parse/jsonValue';
import type { Template } from '../parse/parseTemplate';
import type { Evaluator } from './Evaluator';
import { StackResource } from './StackResource';
import { INTRINSICS } from './intrinsics';
import { pseudoParameters } from './pseudoParameters';
import { readParameters } from './readParameters';
import { textOf } from './text';

/** References through references; far beyond any template that makes sense, well within the call stack. */
const MAX_CHAIN = 50;
/** Read by CloudFormation when it deploys: `{{resolve:ssm:name}}`. */
const DYNAMIC_REFERENCE = /\{\{resolve:([^}]{1,200})\}\}/;

/**
 * One template with its parameters in its account and Region: answers what every reference, function and condition in it
 * comes to.
 */
export class Stack implements Evaluator {
  readonly name: string;
  readonly scope: Scope;
  readonly problems: Problems;
  readonly #template: Template;
  readonly #values: Map<string, unknown>;
  readonly #exports: ReadonlyMap<string, unknown>;
  readonly #memo = new Map<string, unknown>();
  readonly #underway = new Set<string>();

  constructor(
    check: CheckTemplate,
    template: Template,
    earlier: {
      outputs: ReadonlyMap<string, unknown>;
      exports: ReadonlyMap<string, unknown>;
    },
    problems: Problems,
  ) {
    this.name = check.name;
    this.scope = { accountId: check.accountId, region: check.region };
    this.problems = problems;
    this.#template = template;
    this.#exports = earlier.exports;
    const parameters = readParameters(
      template.parameters,
      check.parameters ?? {},
      earlier.outputs,
    );
    this.#values = new Map([
      ...parameters.values,
      ...pseudoParameters(check.name, this.scope),
    ]);
    for (const { name, message } of parameters.problems) {
      problems.add(check.name, message, `Parameters.${name}`);
    }
  }

  /** The resources that are made, and those of which it is unknown. */
  get resources(): StackResource[] {
    return this.#once('resources', () =>
      [...this.#template.resources.keys()].flatMap(logicalId => {
        const resource = this.resource(logicalId);
        return resource && resource.exists !== false ? [resource] : [];
      }),
    );
  }

  resource(logicalId: string): StackResource | undefined {
    const declared = this.#template.resources.get(logicalId);
    return (
      declared &&
      this.#once(
        `resource ${logicalId}`,
        () => new StackResource(this, logicalId, declared),
      )
    );
  }

  evaluate(node: unknown): unknown {
    if (typeof node === 'string') {
      const dynamic = DYNAMIC_REFERENCE.exec(node);
      return dynamic
        ? unknownBecause(`{{resolve:${dynamic[1]}}} is read at deployment`)
        : node;
    }
    if (Array.isArray(node)) {
      return node
        .map(item => this.evaluate(item))
        .filter(item => item !== undefined);
    }
    if (!isMap(node)) {
      return node ?? undefined;
    }
    const call = callIn(node);
    return call ? call(this) : this.#map(node);
  }

  ref(name: string): unknown {
    if (this.#values.has(name)) {
      return this.#values.get(name);
    }
    return this.#reference(`Ref ${name}`, name, resource =>
      identityOf(resource).ref(),
    );
  }

  attribute(logicalId: string, attribute: string): unknown {
    // SAM knows the stage of an API as `Api.Stage`, which looks like an attribute inside of `Fn::Sub`.
    const generated = `${logicalId}.${attribute}`;
    if (this.resource(generated)) {
      return this.ref(generated);
    }
    return this.#reference(
      `GetAtt ${logicalId}.${attribute}`,
      logicalId,
      resource => identityOf(resource).attribute(attribute),
    );
  }

  condition(name: string): Fact<boolean> {
    const definition = this.#template.conditions.get(name);
    if (definition === undefined) {
      return unknownBecause(`the template has no condition ${name}`);
    }
    const value = this.#guarded(`condition ${name}`, () =>
      this.evaluate(definition),
    );
    return typeof value === 'boolean' || isUnknown(value)
      ? value
      : unknownBecause(`condition ${name} is neither true nor false`);
  }

  mapping(name: string): unknown {
    return this.#template.mappings.get(name);
  }

  exported(name: string): unknown {
    return (
      this.#exports.get(name) ??
      unknownBecause(`no template given before exports ${name}`)
    );
  }

  /** The outputs by name, and by export name those that are exported. */
  outputs(): { byName: Map<string, unknown>; exports: Map<string, unknown> } {
    const byName = new Map<string, unknown>();
    const exports = new Map<string, unknown>();
    for (const [name, output] of this.#template.outputs) {
      const condition = output.Condition;
      if (
        typeof condition === 'string' &&
        this.condition(condition) === false
      ) {
        continue;
      }
      const value = this.evaluate(output.Value);
      byName.set(name, value);
      const exportName = isMap(output.Export)
        ? textOf(this.evaluate(output.Export.Name))
        : undefined;
      if (exportName !== undefined && isKnown(exportName)) {
        exports.set(exportName, value);
      }
    }
    return { byName, exports };
  }

  #map(node: Record<string, unknown>): unknown {
    if (Object.hasOwn(node, 'Fn::Transform')) {
      // Whatever it includes is merged into the map and may replace what is there.
      return unknownBecause('Fn::Transform is worked out at deployment');
    }
    return Object.fromEntries(
      entriesOf(node)
        .map(([key, value]) => [key, this.evaluate(value)] as const)
        .filter(([, value]) => value !== undefined),
    );
  }

  #reference(
    key: string,
    logicalId: string,
    read: (resource: StackResource) => unknown,
  ): unknown {
    const resource = this.resource(logicalId);
    if (!resource) {
      return unknownBecause(
        `${logicalId} is neither a parameter nor a resource of the template`,
      );
    }
    if (resource.exists === false) {
      return unknownBecause(`${logicalId} is not made under this condition`);
    }
    return this.#guarded(key, () => read(resource));
  }

  #guarded(key: string, read: () => unknown): unknown {
    if (this.#underway.has(key) || this.#underway.size >= MAX_CHAIN) {
      return unknownBecause(`${key} refers to itself, or too deeply`);
    }
    this.#underway.add(key);
    try {
      return this.#once(key, read);
    } finally {
      this.#underway.delete(key);
    }
  }

  #once<T>(key: string, read: () => T): T {
    if (!this.#memo.has(key)) {
      this.#memo.set(key, read());
    }
    return this.#memo.get(key) as T;
  }
}

/** The function call that a map stands for: its only entry is the function's name. */
function callIn(
  node: Record<string, unknown>,
): ((evaluator: Evaluator) => unknown) | undefined {
  const [entry, ...others] = Object.entries(node);
  if (!entry || others.length > 0) {
    return undefined;
  }
  const [name, argument] = entry;
  // A policy statement's `Condition` is a map.
  if (name === 'Condition' && typeof argument !== 'string') {
    return undefined;
  }
  const intrinsic = INTRINSICS.get(name);
  if (intrinsic) {
    return evaluator => intrinsic(argument, evaluator);
  }
  return name.startsWith('Fn::')
    ? () => unknownBecause(`${name} is not resolved here`)
    : undefined;
}

import { Fact, isKnown, isUnknown, unknownBecause } from '../../inventory';
import { JsonMap, entriesOf, isMap, listOf, own } from '../parse/jsonValue';
import type { Evaluator } from './Evaluator';
import { firstUnknown, textOf } from './text';

/**
 * Reads the properties of a resource with their types. What cannot be resolved is Unknown and, when it is asked for,
 * reported as a problem of the template.
 */
export class Properties {
  readonly #stack: Evaluator;
  readonly #map: JsonMap;
  readonly #path: string;

  constructor(stack: Evaluator, map: JsonMap, path: string) {
    this.#stack = stack;
    this.#map = map;
    this.#path = path;
  }

  get path(): string {
    return this.#path;
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  /** The resolved value as it is, Unknowns inside. */
  raw(name: string): unknown {
    return this.#value(name);
  }

  text(name: string): Fact<string> | undefined {
    const value = this.#value(name);
    return value === undefined ? undefined : this.#report(textOf(value), name);
  }

  /** A text where the model has no room for an Unknown: a stand-in that no AWS id equals. */
  label(name: string): string | undefined {
    const value = this.text(name);
    return value === undefined || isKnown(value) ? value : standIn(value);
  }

  /** A text where it is known; its absence and its being unknown are the same to the model. */
  known(name: string): string | undefined {
    const value = this.text(name);
    return value !== undefined && isKnown(value) ? value : undefined;
  }

  flag(name: string): Fact<boolean> | undefined {
    const value = this.text(name);
    if (value === undefined || isUnknown(value)) {
      return value;
    }
    return /^(true|false)$/i.test(value)
      ? value.toLowerCase() === 'true'
      : this.#report(unknownBecause(`${name} is neither true nor false`), name);
  }

  number(name: string): number | undefined {
    const value = this.known(name);
    const number = value?.trim() ? Number(value) : NaN;
    return Number.isFinite(number) ? number : undefined;
  }

  texts(name: string): Fact<string[]> | undefined {
    const value = this.#value(name);
    if (value === undefined || isUnknown(value)) {
      return value && this.#report(value, name);
    }
    const items = listOf(value).map(textOf);
    const unknown = items.find(isUnknown);
    return unknown ? this.#report(unknown, name) : (items as string[]);
  }

  /** Texts where the model has no room for an Unknown: stand-ins for those that are. */
  labels(name: string): string[] {
    const value = this.#value(name);
    return listOf(value).map(item => {
      const text = this.#report(textOf(item), name);
      return isKnown(text) ? text : standIn(text);
    });
  }

  /** A map of properties; one without entries where there is none. */
  map(name: string): Properties {
    const value = this.#value(name);
    if (isUnknown(value)) {
      this.#report(value, name);
    }
    return this.#nested(isMap(value) && !isUnknown(value) ? value : {}, name);
  }

  /** A list of maps. */
  maps(name: string): Properties[] {
    const value = this.#value(name);
    return listOf(value).flatMap((item, i) => {
      if (isUnknown(item)) {
        this.#report(item, name);
        return [];
      }
      return isMap(item) ? [this.#nested(item, `${name}.${i}`)] : [];
    });
  }

  /** A document as JSON text: a policy may be written as a map or as text. */
  json(name: string): Fact<string> | undefined {
    const value = this.#value(name);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value === 'string') {
      return value;
    }
    const unknown = firstUnknown(value);
    return unknown ? this.#report(unknown, name) : JSON.stringify(value);
  }

  /** Tags, as a list of `Key` and `Value` or as a map. */
  tags(name = 'Tags'): Record<string, string> {
    const value = this.#value(name);
    const pairs = Array.isArray(value)
      ? value.map(tag => [own(tag, 'Key'), own(tag, 'Value')])
      : entriesOf(isUnknown(value) ? {} : value);
    return Object.fromEntries(
      pairs.flatMap(([key, text]) =>
        typeof key === 'string' && text !== undefined && !isUnknown(text)
          ? [[key, String(text)]]
          : [],
      ),
    );
  }

  #value(name: string): unknown {
    return this.#stack.evaluate(own(this.#map, name));
  }

  #nested(map: JsonMap, name: string): Properties {
    return new Properties(this.#stack, map, `${this.#path}.${name}`);
  }

  #report<T>(fact: Fact<T>, name: string): Fact<T> {
    if (isUnknown(fact)) {
      this.#stack.problems.add(
        this.#stack.name,
        fact.unknown,
        `${this.#path}.${name}`,
      );
    }
    return fact;
  }
}

/** The same for the same reason, so that two resources that use one unresolved parameter still agree. */
function standIn(unknown: { unknown: string }): string {
  return `(${unknown.unknown})`;
}

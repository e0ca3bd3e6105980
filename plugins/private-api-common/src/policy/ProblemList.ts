import type { PolicyProblem } from './PolicyDocument';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Collects what is wrong with a policy while it is read. */
export class ProblemList {
  readonly items: PolicyProblem[] = [];

  get hasErrors(): boolean {
    return this.items.some(problem => problem.level === 'error');
  }

  error(path: string, message: string): void {
    this.items.push({ level: 'error', path, message });
  }

  warning(path: string, message: string): void {
    this.items.push({ level: 'warning', path, message });
  }

  /** AWS refuses elements it does not know; a wrong case is the usual cause. */
  unknownKeys(
    object: JsonObject,
    path: string,
    known: readonly string[],
  ): void {
    for (const key of Object.keys(object)) {
      if (known.includes(key)) {
        continue;
      }
      const meant = known.find(one => one.toLowerCase() === key.toLowerCase());
      this.error(
        path ? `${path}.${key}` : key,
        meant ? `is not known; ${meant} is` : 'is not known',
      );
    }
  }

  /**
   * A string or a list of them. Anything else is a problem at its path.
   *
   * @param scalars - Takes numbers and booleans too, as condition values may be.
   */
  strings(value: unknown, path: string, scalars = false): string[] {
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0) {
      this.error(path, 'is an empty list');
    }
    return list.flatMap((one, i) => {
      if (typeof one === 'string') {
        return [one];
      }
      if (scalars && (typeof one === 'number' || typeof one === 'boolean')) {
        return [String(one)];
      }
      this.error(
        Array.isArray(value) ? `${path}[${i}]` : path,
        scalars ? 'is not a string, number or boolean' : 'is not a string',
      );
      return [];
    });
  }
}

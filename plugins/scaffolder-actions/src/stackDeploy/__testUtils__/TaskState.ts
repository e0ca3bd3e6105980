import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';

/** A task's state, which outlives the process that runs it. */
export class TaskState {
  readonly keys: string[] = [];
  readonly #values = new Map<string, string>();

  readonly checkpoint: ActionContext<JsonObject>['checkpoint'] = async ({
    key,
    fn,
  }) => {
    const kept = this.#values.get(key);
    if (kept !== undefined) {
      return JSON.parse(kept);
    }
    const value = await fn();
    this.keys.push(key);
    this.#values.set(key, JSON.stringify((value as JsonValue) ?? {}));
    return value;
  };

  get text(): string {
    return JSON.stringify([...this.#values]);
  }
}

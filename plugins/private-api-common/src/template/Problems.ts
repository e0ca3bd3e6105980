import type { CheckResponse } from '../contract/check';

type Problem = CheckResponse['problems'][number];

/**
 * Collects what could not be resolved, each once.
 */
export class Problems {
  readonly #problems = new Map<string, Problem>();

  add(template: string, message: string, path?: string) {
    const problem = { template, ...(path && { path }), message };
    this.#problems.set(`${template}\n${path}\n${message}`, problem);
  }

  list(): Problem[] {
    return [...this.#problems.values()];
  }
}

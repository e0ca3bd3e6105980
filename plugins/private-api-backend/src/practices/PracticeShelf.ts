import { InputError } from '@backstage/errors';
import {
  guardPractice,
  Practice,
  practiceProblems,
  practices as shipped,
} from 'backstage-plugin-private-api-common';
import type { PrivateApiPracticesExtensionPoint } from './extensionPoint';

/** All practices: those that ship, and those that modules add before the plugin starts. */
export class PracticeShelf implements PrivateApiPracticesExtensionPoint {
  readonly #added: Practice[] = [];

  addPractices(...practices: Practice[]): void {
    for (const practice of practices) {
      const ids = this.all().map(({ meta }) => meta.id);
      const problems = practiceProblems(practice, ids);
      if (problems.length > 0) {
        throw new InputError(
          `Practice ${
            practice.meta?.id ?? 'without an id'
          } can't be added: ${problems.join('; ')}`,
        );
      }
      this.#added.push(guardPractice(practice));
    }
  }

  /** By id, those that ship first. */
  all(): Practice[] {
    const added = [...this.#added].sort((a, b) =>
      a.meta.id < b.meta.id ? -1 : 1,
    );
    return [...shipped, ...added];
  }
}

import { Entity, parseEntityRef } from '@backstage/catalog-model';

/** Where an entity keeps the answers that its pattern's form was filled with: the text of the repository's `answers.json`. */
export const ANNOTATION_ANSWERS = 'private-api/answers';

/** The form that made an entity, and what it was filled with. */
export interface FormAnswers {
  namespace: string;
  templateName: string;
  answers: Record<string, unknown>;
}

/**
 * Reads the answers that an entity keeps, set for an update: what began as a new repository goes on by pull request.
 *
 * @returns nothing where the file is no such thing: people edit it
 */
export function readAnswers(entity: Entity): FormAnswers | undefined {
  const text = entity.metadata.annotations?.[ANNOTATION_ANSWERS];
  try {
    const { template, answers } = JSON.parse(text ?? '');
    const { kind, namespace, name } = parseEntityRef(template);
    if (kind.toLowerCase() !== 'template' || !isRecord(answers)) {
      return undefined;
    }
    return { namespace, templateName: name, answers: forUpdate(answers) };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function forUpdate(answers: Record<string, unknown>): Record<string, unknown> {
  switch (answers.delivery) {
    case 'repository':
      return { ...answers, delivery: 'pull-request' };
    case 'deploy':
      return { ...answers, ifExists: 'update' };
    default:
      return answers;
  }
}

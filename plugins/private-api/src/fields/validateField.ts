import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { privateApiTranslationRef } from '../translation';

/** What the scaffolder hands to a field's validation, as far as it is needed. */
interface Validation {
  addError(message: string): void;
}

/**
 * Says of the first value that does not look like what the field takes what would. Empty values are the schema's to judge: it
 * knows whether the field is required.
 */
export function validateField(
  value: string | string[] | undefined,
  validation: Validation,
  options: { pattern: RegExp; example: string; apiHolder: ApiHolder },
): void {
  const { pattern, example, apiHolder } = options;
  const wrong = [value ?? []].flat().find(one => one && !pattern.test(one));
  if (wrong === undefined) {
    return;
  }
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(privateApiTranslationRef);
  validation.addError(
    snapshot?.ready
      ? snapshot.t('field.invalid', { value: wrong, example })
      : `"${wrong}" does not look like ${example}`,
  );
}

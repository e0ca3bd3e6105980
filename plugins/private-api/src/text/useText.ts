import { useMemo } from 'react';
import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { privateApiTranslationRef } from '../translation';
import { createFormats, Formats } from './createFormats';

/** Looks up a message. */
export type Translate = TranslationFunction<typeof privateApiTranslationRef.T>;

/** What {@link useText} answers. */
export interface Texts extends Formats {
  t: Translate;
}

/** The messages of the plugin and the formats of money, counts and dates, all in the reader's language. */
export function useText(): Texts {
  const { t } = useTranslationRef(privateApiTranslationRef);
  const locale = t('locale');
  return useMemo(() => ({ t, ...formatsOf(locale) }), [t, locale]);
}

const formatsByLocale = new Map<string, Formats>();

/** Formats are made once for each language: each cell of a table asks for them, and they take longer to make than the cell. */
function formatsOf(locale: string): Formats {
  const formats = formatsByLocale.get(locale) ?? createFormats(locale);
  formatsByLocale.set(locale, formats);
  return formats;
}

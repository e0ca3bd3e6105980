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
  const formats = useMemo(() => createFormats(locale), [locale]);
  return useMemo(() => ({ t, ...formats }), [t, formats]);
}

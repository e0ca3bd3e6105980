import { mockApis } from '@backstage/frontend-test-utils';
import { Translate } from '../../text/useText';
import { privateApiTranslationRef } from '../../translation';

/** The English messages, for functions that take a look-up. */
export function englishMessages(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(privateApiTranslationRef);
  if (!snapshot.ready) {
    throw new Error('English is always there');
  }
  return snapshot.t;
}

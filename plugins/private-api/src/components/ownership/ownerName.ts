import { Translate } from '../../text/useText';
import { shortRefOf } from '../apis/shortRefOf';

/** The owner of APIs as people say it; that of APIs which nobody is known to own is the empty text, or none at all. */
export function ownerName(t: Translate, owner: string | undefined): string {
  return owner ? shortRefOf(owner) : t('noOwner');
}

import { GLOBAL } from 'backstage-plugin-private-api-common';
import { Translate } from '../../text/useText';

/** The Region of a price book, in words where the book is that of services with one price everywhere. */
export function regionText(t: Translate, region: string): string {
  return region === GLOBAL ? t('costs.allRegions') : region;
}

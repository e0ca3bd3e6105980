import type { Practice } from '../practice';
import { vpcLinkIsAvailable } from './pa-link-03-vpc-link-is-available';

/**
 * All practices, by id.
 *
 * @public
 */
export const practices: readonly Practice[] = [vpcLinkIsAvailable];

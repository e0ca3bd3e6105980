import type { ApiName } from '../types';

/** A name before one of them is recommended. */
export type NameOption = Omit<ApiName, 'recommended'>;

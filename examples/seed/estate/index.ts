import type { ScopeSpec } from '../spec/scopeSpec.ts';
import { commerceEuWest1 } from './commerceEuWest1/index.ts';
import { commerceUsEast1 } from './commerceUsEast1/index.ts';
import { logisticsEuWest1 } from './logisticsEuWest1/index.ts';
import { logisticsUsEast1 } from './logisticsUsEast1/index.ts';

/** Harrow & Vale: a home and garden retailer with a parcel network of its own. */
export const estate: ScopeSpec[] = [
  commerceEuWest1,
  commerceUsEast1,
  logisticsEuWest1,
  logisticsUsEast1,
];

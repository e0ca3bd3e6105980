import { isUnknown } from '../../inventory';
import { CostContext } from '../CostContext';
import { costLine, unknownLine } from '../costLine';
import { PRICE_KEYS, PriceKey } from '../priceBook';
import type { CostLine } from '../types';

/** The cache of each stage that has one: by the hour and by size, used or not. REST only. */
export function estimateCaches(context: CostContext): CostLine[] {
  const { api, hoursPerMonth } = context;
  if (api.apiType !== 'REST') {
    return [];
  }
  if (isUnknown(api.stages)) {
    return [
      unknownLine(context, {
        part: 'cache',
        label: 'Caches of the stages',
        priceKey: 'cache-0.5-hour',
        because: 'caches × hours',
        reason: api.stages.unknown,
      }),
    ];
  }
  return api.stages.flatMap(({ name, cache }) => {
    if (!cache) {
      return [];
    }
    const priceKey = cacheKey(cache.sizeGb);
    return costLine(context, {
      part: 'cache',
      label: `Cache of stage ${name}, ${cache.sizeGb ?? 'unknown size'} GB`,
      priceKey: priceKey ?? 'cache-0.5-hour',
      quantity: priceKey
        ? hoursPerMonth
        : { unknown: 'the size of the cache is not known' },
      because: `${hoursPerMonth} h`,
    });
  });
}

function cacheKey(sizeGb: string | undefined): PriceKey | undefined {
  return PRICE_KEYS.find(key => key === `cache-${sizeGb}-hour`);
}

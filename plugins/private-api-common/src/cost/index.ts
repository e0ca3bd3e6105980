export * from './types';
export type { Price, PriceBook, PriceBooks, PriceTier } from './priceBook';
export type { PriceKey } from './priceBook';
export { PRICE_KEYS } from './priceBook';
export { defaultPriceBooks } from './defaultPriceBooks';
export { estimateCost } from './estimateCost';
export type { CostOptions } from './estimateCost';

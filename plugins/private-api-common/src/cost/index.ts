export * from './types';
export * from './priceBook';
export { breakEvenRequests } from './breakEven';
export type { BreakEvenPrices } from './breakEven';
export { defaultPriceBooks } from './defaultPriceBooks';
export { estimateCost } from './estimateCost';
export type { CostOptions } from './estimateCost';
export { priceBookFromPriceList } from './priceList/priceBookFromPriceList';
export type { PriceListReading } from './priceList/priceBookFromPriceList';
export { PRICE_LIST_SERVICES } from './priceList/priceSelectors';
export { summariseEstateCost } from './estate/summariseEstateCost';
export { findIdleResources } from './estate/findIdleResources';
export type { IdleResource } from './estate/findIdleResources';
export type {
  ApiCost,
  CostGroup,
  EstateCost,
  EstateSaving,
} from './estate/EstateCost';

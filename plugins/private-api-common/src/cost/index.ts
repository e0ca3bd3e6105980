export * from './types';
export * from './priceBook';
export { breakEvenRequests } from './breakEven';
export type { BreakEvenPrices } from './breakEven';
export { defaultPriceBooks } from './defaultPriceBooks';
export { overlayPriceBooks } from './overlayPriceBooks';
export { estimateCost } from './estimateCost';
export type { CostOptions } from './estimateCost';
export { priceBookFromPriceList } from './priceList/priceBookFromPriceList';
export type { PriceListReading } from './priceList/priceBookFromPriceList';
export { PRICE_LIST_SERVICES } from './priceList/priceSelectors';
export { summariseEstateCost } from './estate/summariseEstateCost';
export { costParts } from './estate/costParts';
export type { CostPartSum } from './estate/costParts';
export { findIdleResources } from './estate/findIdleResources';
export type { IdleResource } from './estate/findIdleResources';
export type {
  ApiCost,
  CostGroup,
  EstateCost,
  EstateSaving,
} from './estate/EstateCost';

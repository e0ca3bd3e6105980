/**
 * Builders of resources and inventories for tests: each a thing that works, to be spoilt by overrides.
 *
 * @packageDocumentation
 */

export * from './anInventory';
export * from './apis';
export * from './backends';
export * from './domains';
export * from './network';
export * from './policies';
export * from './scope';

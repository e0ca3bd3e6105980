/**
 * Inventory model, analyses, contract and permissions of the private API plugins. No I/O: runs in Node and in the browser.
 *
 * @packageDocumentation
 */

export * from './inventory';
export * from './policy';
export * from './access';
export * from './connectivity';
export * from './cost';
export * from './practices';
export * from './profile';
export { maySurround } from './surroundings';
export * from './contract';
export * from './definition';
export * from './template';

/**
 * Indexes API Gateway private APIs and private integrations over many AWS accounts and Regions, and serves what follows from it.
 *
 * @packageDocumentation
 */

export { privateApiPlugin as default } from './plugin';
export * from './permissions';
export * from './practices';

/**
 * The plugin for apps on the new frontend system.
 *
 * @packageDocumentation
 */

export { privateApiPlugin as default } from './plugin';

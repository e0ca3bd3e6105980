import { OWNERSHIP_VIEWS } from 'backstage-plugin-private-api-common';

/** What the page shows: the teams, or the APIs of a view. */
export type OwnershipTab = (typeof OWNERSHIP_TABS)[number];

/** In the order of the page. */
export const OWNERSHIP_TABS = [
  'mine',
  'teams',
  'unowned',
  'conflicts',
  'missing',
] as const satisfies readonly ('teams' | (typeof OWNERSHIP_VIEWS)[number])[];

/**
 * Reads what a URL asks for; the reader's own APIs where it asks for nothing that there is.
 *
 * @example
 * `?view=unowned`
 */
export function readOwnershipTab(params: URLSearchParams): OwnershipTab {
  const view = params.get('view');
  return OWNERSHIP_TABS.find(tab => tab === view) ?? 'mine';
}

/** Writes the choice as a parameter of a URL. */
export function writeOwnershipTab(view: OwnershipTab): URLSearchParams {
  return new URLSearchParams({ view });
}

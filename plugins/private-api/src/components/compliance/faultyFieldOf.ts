import { reasonOf } from '../../data/reasonOf';

const WAIVER_FIELDS = ['reason', 'expiresOn'] as const;

/** What a waiver takes from the reader. */
export type WaiverField = (typeof WAIVER_FIELDS)[number];

/** The field of a waiver that the backend refused; `undefined` where it failed for another reason. */
export function faultyFieldOf(error: Error): WaiverField | undefined {
  const name = /^Field '(\w+)'/.exec(reasonOf(error))?.[1];
  return WAIVER_FIELDS.find(field => field === name);
}

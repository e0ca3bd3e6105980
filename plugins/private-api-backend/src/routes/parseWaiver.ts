import { InputError } from '@backstage/errors';
import type { WaiverRequest } from 'backstage-plugin-private-api-common';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Checks what a waiver says; throws an `InputError` that names the field at fault.
 *
 * @param today - `2026-11-23`, UTC.
 */
export function parseWaiver(
  { reason, expiresOn }: WaiverRequest,
  today: string,
): WaiverRequest {
  if (reason.trim() === '') {
    throw new InputError(`Field 'reason' must say why`);
  }
  if (!isDate(expiresOn) || expiresOn <= today) {
    throw new InputError(
      `Field 'expiresOn' must be a date after ${today}, not '${expiresOn}'`,
    );
  }
  return { reason: reason.trim(), expiresOn };
}

function isDate(text: string): boolean {
  const time = DATE.test(text) ? Date.parse(text) : NaN;
  return (
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
  );
}

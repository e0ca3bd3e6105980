import { createHash } from 'node:crypto';

/** Hexadecimal digits that depend on the text alone. */
export function hexOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** A number from 0 up to the limit, not including it, that depends on the text alone. */
export function numberOf(text: string, limit: number): number {
  return Number.parseInt(hexOf(text, 8), 16) % limit;
}

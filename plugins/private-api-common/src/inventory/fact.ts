/**
 * What the inventory could not tell, and why.
 *
 * @public
 */
export interface Unknown {
  /** The reason in words, for example `AccessDenied on apigateway:GET /restapis/a1b2c3d4e5/authorizers`. */
  unknown: string;
  /** The IAM action that would have let the collector read it, where that is the cause. */
  missingAction?: string;
}

/**
 * Something AWS says, or {@link Unknown} where it could not be read or resolved.
 *
 * @remarks
 * A failed read never becomes a default: `[]` means that AWS answered "none".
 *
 * @public
 */
export type Fact<T> = T | Unknown;

/**
 * True if the fact was read.
 *
 * @public
 */
export function isKnown<T>(fact: Fact<T>): fact is T {
  return !isUnknown(fact);
}

/**
 * True if the fact could not be read.
 *
 * @public
 */
export function isUnknown(fact: unknown): fact is Unknown {
  return (
    typeof fact === 'object' &&
    fact !== null &&
    typeof (fact as Unknown).unknown === 'string'
  );
}

/**
 * Makes an {@link Unknown}.
 *
 * @public
 */
export function unknownBecause(
  reason: string,
  missingAction?: string,
): Unknown {
  return missingAction
    ? { unknown: reason, missingAction }
    : { unknown: reason };
}

/**
 * The value where it is known, otherwise the alternative. For display only: a judgement must look at the reason.
 *
 * @public
 */
export function knownOr<T, U>(fact: Fact<T>, alternative: U): T | U {
  return isKnown(fact) ? fact : alternative;
}

import { Fact, isKnown } from '../../inventory';

/** Both lists as one; what is unknown of one is unknown of the whole. */
export function concatFacts<T>(one: Fact<T[]>, other: Fact<T[]>): Fact<T[]> {
  if (!isKnown(one)) {
    return one;
  }
  return isKnown(other) ? [...one, ...other] : other;
}

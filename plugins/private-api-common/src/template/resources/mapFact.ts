import { Fact, isKnown } from '../../inventory';

/** The fact made from a known one; an Unknown stays as it is. */
export function mapFact<T, U>(fact: Fact<T>, make: (value: T) => U): Fact<U> {
  return isKnown(fact) ? make(fact) : fact;
}

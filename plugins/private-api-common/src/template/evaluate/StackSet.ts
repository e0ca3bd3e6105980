import { Fact, isKnown, isUnknown, unknownBecause } from '../../inventory';
import type { Stack } from './Stack';
import type { StackResource } from './StackResource';

/**
 * The stacks of all templates together: a part may be declared in another template than what it belongs to.
 */
export class StackSet {
  readonly #byType = new Map<string, StackResource[]>();

  constructor(stacks: readonly Stack[]) {
    for (const resource of stacks.flatMap(stack => stack.resources)) {
      const ofType = this.#byType.get(resource.type);
      if (ofType) {
        ofType.push(resource);
      } else {
        this.#byType.set(resource.type, [resource]);
      }
    }
  }

  /** The resources of a type that are certainly made. */
  made(type: string): StackResource[] {
    return this.#ofType(type).filter(resource => resource.exists === true);
  }

  /** The resources of which the condition is not known. */
  doubtful(): StackResource[] {
    return [...this.#byType.values()]
      .flat()
      .filter(resource => isUnknown(resource.exists));
  }

  /** The resource of a type that `Ref` answers this id for. */
  find(type: string, ref: string): StackResource | undefined {
    return this.made(type).find(resource => resource.ref === ref);
  }

  /**
   * The resources of a type that name their owner in a property; Unknown where one may belong to it or not.
   */
  partsOf(
    owner: string,
    type: string,
    property: string,
  ): Fact<StackResource[]> {
    const parts: StackResource[] = [];
    for (const resource of this.#ofType(type)) {
      const named = resource.properties.text(property);
      if (named !== undefined && isUnknown(named)) {
        return named;
      }
      if (named !== owner) {
        continue;
      }
      const { exists } = resource;
      if (!isKnown(exists)) {
        return unknownBecause(
          `whether ${resource.logicalId} is made is not known: ${exists.unknown}`,
        );
      }
      parts.push(resource);
    }
    return parts;
  }

  #ofType(type: string): readonly StackResource[] {
    return this.#byType.get(type) ?? [];
  }
}

import type { Fact, Scope } from '../../inventory';
import type { Problems } from '../Problems';

/**
 * What functions, resources and their properties need of the stack they stand in.
 */
export interface Evaluator {
  readonly name: string;
  readonly scope: Scope;
  readonly problems: Problems;
  /**
   * A value with all its functions resolved; `undefined` where it is `AWS::NoValue`. What cannot be resolved stands in the
   * result as an Unknown in its place.
   */
  evaluate(node: unknown): unknown;
  /** What `Ref` answers for a parameter, a pseudo parameter or a resource. */
  ref(name: string): unknown;
  /** What `Fn::GetAtt` answers. */
  attribute(logicalId: string, attribute: string): unknown;
  condition(name: string): Fact<boolean>;
  mapping(name: string): unknown;
  /** The value that an earlier template exports by this name. */
  exported(name: string): unknown;
}

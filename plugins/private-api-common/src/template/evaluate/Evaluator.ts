import type { Fact, Scope } from '../../inventory';

/**
 * What the intrinsic functions need of the stack they are evaluated in.
 */
export interface Evaluator {
  readonly scope: Scope;
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

import type { Hop } from '../../access/types';
import type { Operation } from '../../inventory';
import type { CallTarget } from './callLine';

/** A call explained by one route and name, before it is told as an answer. */
export interface Explanation {
  hops: Hop[];
  /** Absent where the name is not known. */
  target?: CallTarget;
  /** The operation that answers, where there is one. */
  operation?: Operation;
}

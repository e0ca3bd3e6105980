import type { Hop } from '../../access/types';
import type { VpcEndpoint } from '../../inventory';
import type { Judgement } from '../Judgement';
import type { Vantage } from '../names/NameCheck';

/** A way from the caller to a VPC endpoint. */
export interface Route {
  caller: Hop;
  endpoint?: VpcEndpoint;
  /** Why there is no endpoint to judge. */
  missing?: Judgement;
  /** Where the caller looks names up. */
  vantage?: Vantage;
  /** The address the call comes from, or the networks it may come from anywhere; absent where not even they are known. */
  addresses?: readonly string[];
  /** The caller as a sentence names it. */
  words: string;
}

import type { ClassJudgement } from './ClassJudgement';
import type { IndexedEndpoint } from './IndexedEndpoint';
import { reasonOfJudgements } from './reasonOfJudgements';
import { summariseJudgements } from './summariseJudgements';
import type { AccessCell } from '../types';

/** What an API makes of calls through an endpoint, or through any endpoint of one kind. Worked out when it is asked for. */
export class JudgedEndpoint {
  #cell: AccessCell | undefined;
  #reason: ((endpointId: string) => string) | undefined;

  constructor(readonly judgements: readonly ClassJudgement[]) {}

  get cell(): AccessCell {
    this.#cell ??= summariseJudgements(this.judgements);
    return this.#cell;
  }

  reasonFor({ endpoint }: IndexedEndpoint): string {
    this.#reason ??= reasonOfJudgements(this.judgements);
    return this.#reason(endpoint.endpointId);
  }
}

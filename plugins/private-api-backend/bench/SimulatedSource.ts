import { Scope, scopeId } from 'backstage-plugin-private-api-common';
import { AwsClients, createAwsClients } from '../src/aws/AwsClients';
import { CallMiddleware } from '../src/aws/CallMiddleware';
import { replayCalls } from '../src/aws/recording/replayCalls';
import { ScopeSource } from '../src/collect';
import { SimulatedScope } from './SimulatedScope';

/** The scopes of a simulated AWS, with further layers between the collectors and the answers. */
export class SimulatedSource implements ScopeSource {
  readonly id = 'simulated';
  readonly #scopes: { scope: Scope; simulation: SimulatedScope }[];
  readonly #now: () => Date;
  readonly #layersFor: (scope: Scope) => CallMiddleware[];

  constructor(
    scopes: { scope: Scope; simulation: SimulatedScope }[],
    options: {
      now: () => Date;
      layersFor?: (scope: Scope) => CallMiddleware[];
    },
  ) {
    this.#scopes = scopes;
    this.#now = options.now;
    this.#layersFor = options.layersFor ?? (() => []);
  }

  async listScopes(): Promise<Scope[]> {
    return this.#scopes.map(({ scope }) => scope);
  }

  async clientsFor(scope: Scope): Promise<AwsClients> {
    const found = this.#scopes.find(
      other => scopeId(other.scope) === scopeId(scope),
    );
    if (!found) {
      throw new Error(`No scope ${scopeId(scope)} is simulated`);
    }
    return createAwsClients({
      region: scope.region,
      credentials: async () => ({
        accessKeyId: 'simulated',
        secretAccessKey: 'simulated',
      }),
      now: this.#now,
      middleware: [...this.#layersFor(scope), replayCalls(found.simulation)],
      retries: { retryMode: 'standard', maxAttempts: 1 },
    });
  }
}

import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  EVENT_TOPIC_CHANGED,
  PrivateApiClient,
} from 'backstage-plugin-private-api-common';
import { entitiesOfEstate } from '../entities/entitiesOfEstate';
import { fetchEstate } from './fetchEstate';

/**
 * Puts the estate into the catalog: APIs as API entities, VPC links and VPC endpoints as Resources they depend on.
 *
 * @public
 */
export class PrivateApiEntityProvider implements EntityProvider {
  readonly #options: {
    client: PrivateApiClient;
    auth: AuthService;
    defaultOwner: string;
    events: EventsService;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
  };
  #connection?: EntityProviderConnection;
  #refreshing?: Promise<void>;
  #again = false;

  constructor(options: {
    client: PrivateApiClient;
    auth: AuthService;
    /** Owner of what no tag gives an owner; the catalog cannot do without one. */
    defaultOwner: string;
    events: EventsService;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
  }) {
    this.#options = options;
  }

  /** {@inheritDoc @backstage/plugin-catalog-node#EntityProvider.getProviderName} */
  getProviderName(): string {
    return 'private-api';
  }

  /** {@inheritDoc @backstage/plugin-catalog-node#EntityProvider.connect} */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.taskRunner.run({
      id: `${this.getProviderName()}:refresh`,
      fn: () => this.#refreshSafely(),
    });
    await this.#options.events.subscribe({
      id: 'catalog-private-api',
      topics: [EVENT_TOPIC_CHANGED],
      onEvent: () => this.#refreshSafely(),
    });
  }

  /** One refresh at a time; whatever asks meanwhile is served by a single further one. */
  async #refreshSafely(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#refreshUntilQuiet();
    try {
      return await this.#refreshing;
    } finally {
      this.#refreshing = undefined;
    }
  }

  async #refreshUntilQuiet(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#refresh();
      } catch (error) {
        // The catalog keeps what it has: a backend that does not answer says nothing about AWS.
        this.#options.logger.warn(
          `Could not read the private API estate: ${toError(error).message}`,
        );
      }
    } while (this.#again);
  }

  async #refresh(): Promise<void> {
    const { client, auth, logger, defaultOwner } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'private-api',
    });
    const estate = await fetchEstate(client, token);
    if (!estate) {
      logger.info('The private API estate has not been read in full yet');
      return;
    }
    const entities = entitiesOfEstate(estate, { defaultOwner });
    await this.#connection!.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity,
        locationKey: 'private-api',
      })),
    });
    logger.info(
      `Put ${entities.length} entities of the private API estate into the catalog`,
    );
  }
}

import {
  APIGatewayClient,
  CreateDeploymentCommand,
  GetDeploymentCommand,
  GetDeploymentsCommand,
  GetStageCommand,
} from '@aws-sdk/client-api-gateway';

/** The most that API Gateway gives at once. */
const PAGE_SIZE = 500;

/** A stage of a REST API. */
export interface StageId {
  restApiId: string;
  stageName: string;
}

/** What the action asks of API Gateway, in one account and Region. Cancelling the task breaks off each call. */
export class RestApiOperations {
  readonly #client: APIGatewayClient;
  readonly #abortSignal: AbortSignal | undefined;

  constructor(client: APIGatewayClient, abortSignal?: AbortSignal) {
    this.#client = client;
    this.#abortSignal = abortSignal;
  }

  /** Has the stage serve the API as it is now; answers the deployment's id. */
  async deploy(stage: StageId, description: string): Promise<string> {
    const { id } = await this.#client.send(
      new CreateDeploymentCommand({ ...stage, description }),
      this.#options,
    );
    return id!;
  }

  /** When the deployment that the stage serves was made. Undefined where AWS does not say. */
  async servedSince(stage: StageId): Promise<Date | undefined> {
    const { deploymentId } = await this.#client.send(
      new GetStageCommand(stage),
      this.#options,
    );
    if (!deploymentId) {
      return undefined;
    }
    const { createdDate } = await this.#client.send(
      new GetDeploymentCommand({ restApiId: stage.restApiId, deploymentId }),
      this.#options,
    );
    return createdDate;
  }

  /** The id of the deployment with this description. API Gateway takes no client token: this is how an attempt finds what it made. */
  async findDeployment(
    restApiId: string,
    description: string,
  ): Promise<string | undefined> {
    let position: string | undefined;
    do {
      const page = await this.#client.send(
        new GetDeploymentsCommand({ restApiId, position, limit: PAGE_SIZE }),
        this.#options,
      );
      const found = page.items?.find(item => item.description === description);
      if (found) {
        return found.id;
      }
      position = page.position;
    } while (position);
    return undefined;
  }

  get #options() {
    return { abortSignal: this.#abortSignal };
  }
}

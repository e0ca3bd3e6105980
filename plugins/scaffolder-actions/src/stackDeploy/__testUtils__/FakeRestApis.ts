import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateDeploymentCommandInput,
  Deployment,
  GetDeploymentCommand,
  GetDeploymentCommandInput,
  GetDeploymentsCommand,
  GetDeploymentsCommandInput,
  GetStageCommand,
} from '@aws-sdk/client-api-gateway';
import { mockClient } from 'aws-sdk-client-mock';

/** The deployments of one REST API with one stage; API Gateway gives them out in pages of two. */
export class FakeRestApis {
  readonly apiGateway = mockClient(APIGatewayClient);
  readonly deployments: Deployment[] = [
    { id: 'first', description: 'First deployment', createdDate: at('10:00') },
  ];
  /** The id of the deployment that the stage serves. */
  served = 'first';
  now = at('12:00');
  /** Called with each call's name, before it is carried out; may throw. */
  before: (operation: string) => void = () => {};
  /** Called after it was carried out, before it is answered; may throw. */
  after: (operation: string) => void = () => {};

  constructor() {
    const mock = this.apiGateway;
    mock
      .on(GetDeploymentsCommand)
      .callsFake(
        this.#on(
          'GetDeployments',
          ({ position = '0' }: GetDeploymentsCommandInput) =>
            this.#page(Number(position)),
        ),
      );
    mock
      .on(GetDeploymentCommand)
      .callsFake(
        this.#on('GetDeployment', (input: GetDeploymentCommandInput) =>
          Object(this.deployments.find(({ id }) => id === input.deploymentId)),
        ),
      );
    mock
      .on(GetStageCommand)
      .callsFake(this.#on('GetStage', () => ({ deploymentId: this.served })));
    mock
      .on(CreateDeploymentCommand)
      .callsFake(
        this.#on('CreateDeployment', (input: CreateDeploymentCommandInput) =>
          this.#create(input),
        ),
      );
  }

  /** What each deployment made here was asked for. */
  get created(): CreateDeploymentCommandInput[] {
    return this.apiGateway
      .commandCalls(CreateDeploymentCommand)
      .map(({ args }) => args[0].input);
  }

  restore() {
    this.apiGateway.restore();
  }

  #on<I extends object>(operation: string, answer: (input: I) => object) {
    return (input: I) => {
      this.before(operation);
      const answered = answer(input);
      this.after(operation);
      return answered;
    };
  }

  #page(start: number) {
    const end = start + 2;
    return {
      items: this.deployments.slice(start, end),
      position: end < this.deployments.length ? String(end) : undefined,
    };
  }

  #create({ description }: CreateDeploymentCommandInput) {
    const id = `made-${this.deployments.length}`;
    this.deployments.push({ id, description, createdDate: this.now });
    this.served = id;
    return { id };
  }
}

/** A time of the day on which these tests take place. */
export function at(time: string): Date {
  return new Date(`2026-11-29T${time}Z`);
}

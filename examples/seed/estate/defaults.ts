import type { Auth, StageSpec } from '../spec/api.ts';

export const none: Auth = { type: 'NONE' };
export const iam: Auth = { type: 'AWS_IAM' };

/** A Lambda function that looks at the caller's token. */
export const authorizedBy = (authorizer: string): Auth => ({
  type: 'LAMBDA',
  authorizer,
});

/** A Cognito user pool, on REST APIs. */
export const cognito = (authorizer: string, ...scopes: string[]): Auth => ({
  type: 'COGNITO',
  authorizer,
  scopes,
});

/** The same on HTTP APIs. */
export const jwt = (authorizer: string, ...scopes: string[]): Auth => ({
  type: 'JWT',
  authorizer,
  scopes,
});

/** A stage as the platform team wants it. */
export const wellKeptStage: StageSpec = {
  name: 'live',
  accessLog: true,
  executionLog: 'ERROR',
  tracing: true,
  rateLimit: 500,
};

/** A stage as the console makes it. */
export const bareStage: StageSpec = { name: 'live', accessLog: false };

/** The one stage that HTTP APIs usually have. */
export const defaultStage: StageSpec = {
  name: '$default',
  accessLog: true,
  rateLimit: 1000,
};

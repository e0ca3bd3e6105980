import type { Scope } from '../spec/scope.ts';

export function functionArn(scope: Scope, name: string): string {
  return `arn:aws:lambda:${scope.region}:${scope.accountId}:function:${name}`;
}

/** The URI by which API Gateway invokes a function. */
export function invocationUri(scope: Scope, name: string): string {
  return `arn:aws:apigateway:${
    scope.region
  }:lambda:path/2015-03-31/functions/${functionArn(scope, name)}/invocations`;
}

export function userPoolArn(scope: Scope, name: string): string {
  return `arn:aws:cognito-idp:${scope.region}:${
    scope.accountId
  }:userpool/${userPoolId(scope, name)}`;
}

export function issuerOf(scope: Scope, name: string): string {
  return `https://cognito-idp.${scope.region}.amazonaws.com/${userPoolId(
    scope,
    name,
  )}`;
}

export function logGroupArn(scope: Scope, name: string): string {
  return `arn:aws:logs:${scope.region}:${scope.accountId}:log-group:/aws/apigateway/${name}`;
}

/** Pools are not made, only named; AWS ends their ids in nine letters and digits. */
function userPoolId(scope: Scope, name: string): string {
  const suffix = name
    .replace(/[^a-zA-Z0-9]/g, '')
    .padEnd(9, '0')
    .slice(0, 9);
  return `${scope.region}_${suffix}`;
}

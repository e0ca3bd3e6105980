import type { Names } from './Names.ts';

/** Writes a policy document once the ids of what it names are known. */
export type PolicyWriter = (names: Names) => PolicyDocument;

export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: PolicyStatement[];
}

interface PolicyStatement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Principal: '*' | { AWS: string[] };
  Action: string;
  Resource: string | string[];
  Condition?: Record<string, Record<string, string[]>>;
}

const EVERYTHING = 'execute-api:/*';

/** The form AWS recommends: everyone may call, but nobody from elsewhere than these endpoints. */
export const onlyFromEndpoints =
  (...endpoints: string[]): PolicyWriter =>
  names =>
    policy(
      statement('Allow', EVERYTHING, { Sid: 'AllowInvoke' }),
      statement('Deny', EVERYTHING, {
        Sid: 'DenyOtherEndpoints',
        Condition: {
          StringNotEquals: { 'aws:SourceVpce': endpointIds(names, endpoints) },
        },
      }),
    );

/** The same for whole VPCs. */
export const onlyFromVpcs =
  (...vpcs: string[]): PolicyWriter =>
  names =>
    policy(
      statement('Allow', EVERYTHING, { Sid: 'AllowInvoke' }),
      statement('Deny', EVERYTHING, {
        Sid: 'DenyOtherVpcs',
        Condition: {
          StringNotEquals: {
            'aws:SourceVpc': vpcs.map(vpc => names.get('vpc', vpc)),
          },
        },
      }),
    );

/** Lists who may call and denies nobody: no barrier where an authorizer or an identity policy allows too. */
export const allowListOfEndpoints =
  (...endpoints: string[]): PolicyWriter =>
  names =>
    policy(
      statement('Allow', EVERYTHING, {
        Sid: 'AllowKnownEndpoints',
        Condition: {
          StringEquals: { 'aws:SourceVpce': endpointIds(names, endpoints) },
        },
      }),
    );

/** Everyone, from everywhere. */
export const open: PolicyWriter = () => policy(statement('Allow', EVERYTHING));

/** Members of an AWS organisation, told by a key that only signed calls carry. */
export const organisationOnly =
  (organisationId: string): PolicyWriter =>
  () =>
    policy(
      statement('Allow', EVERYTHING, {
        Condition: { StringEquals: { 'aws:PrincipalOrgID': [organisationId] } },
      }),
    );

/** Source addresses, which calls through a VPC endpoint carry under another key. */
export const onlyFromSourceIps =
  (...cidrs: string[]): PolicyWriter =>
  () =>
    policy(
      statement('Allow', EVERYTHING),
      statement('Deny', EVERYTHING, {
        Condition: { NotIpAddress: { 'aws:SourceIp': cidrs } },
      }),
    );

/** A private domain as AWS makes it when nobody gives a policy. */
export const denyAll: PolicyWriter = () =>
  policy(statement('Deny', EVERYTHING));

/** An endpoint policy that lets calls through to the APIs of these accounts only. */
export const onlyApisOf =
  (...accountIds: string[]): PolicyWriter =>
  () =>
    policy(
      statement(
        'Allow',
        accountIds.map(id => `arn:aws:execute-api:*:${id}:*`),
        { Sid: 'OwnApisOnly' },
      ),
    );

function policy(...statements: PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

function statement(
  effect: 'Allow' | 'Deny',
  resource: string | string[],
  rest: Partial<PolicyStatement> = {},
): PolicyStatement {
  return {
    Effect: effect,
    Principal: '*',
    Action: 'execute-api:Invoke',
    Resource: resource,
    ...rest,
  };
}

function endpointIds(names: Names, endpoints: string[]): string[] {
  return endpoints.map(endpoint => names.get('endpoint', endpoint));
}

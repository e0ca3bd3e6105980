import { JsonMap, isMap, listOf, own } from '../parse/jsonValue';

/** What SAM writes for every operation; together they are all of the API. */
const CALLS = {
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
};

/**
 * The resource policy that SAM makes of `Auth.ResourcePolicy`: each list but that of accounts becomes an Allow for everyone and a
 * Deny. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html}.
 */
export function samResourcePolicy(declared: unknown): JsonMap | undefined {
  if (!isMap(declared)) {
    return undefined;
  }
  const statements = [
    ...accounts('Allow', declared.AwsAccountWhitelist),
    ...accounts('Deny', declared.AwsAccountBlacklist),
    ...ranges('NotIpAddress', declared.IpRangeWhitelist),
    ...ranges('IpAddress', declared.IpRangeBlacklist),
    ...networks('StringEquals', declared, 'Blacklist'),
    ...networks('StringNotEquals', declared, 'Whitelist'),
    ...listOf(declared.CustomStatements),
  ];
  return statements.length > 0
    ? { Version: '2012-10-17', Statement: statements }
    : undefined;
}

function accounts(effect: 'Allow' | 'Deny', ids: unknown): unknown[] {
  return ids === undefined
    ? []
    : [
        {
          Effect: effect,
          Principal: {
            AWS: listOf(ids).map(id => ({
              'Fn::Sub': [
                'arn:${AWS::Partition}:iam::${Account}:root',
                { Account: id },
              ],
            })),
          },
          ...CALLS,
        },
      ];
}

function ranges(operator: string, cidrs: unknown): unknown[] {
  return cidrs === undefined
    ? []
    : allowAndDeny({ [operator]: { 'aws:SourceIp': cidrs } });
}

function networks(
  operator: string,
  declared: JsonMap,
  list: 'Whitelist' | 'Blacklist',
): unknown[] {
  const literal = listOf(declared[`SourceVpc${list}`]);
  const vpcs = [
    ...literal.filter(id => !isEndpoint(id)),
    ...listOf(own(declared, `IntrinsicVpc${list}`)),
  ];
  const endpoints = [
    ...literal.filter(isEndpoint),
    ...listOf(own(declared, `IntrinsicVpce${list}`)),
  ];
  if (vpcs.length + endpoints.length === 0) {
    return [];
  }
  // SAM puts both keys under one operator, which AWS takes as "and".
  return allowAndDeny({
    [operator]: {
      ...(vpcs.length > 0 && { 'aws:SourceVpc': vpcs }),
      ...(endpoints.length > 0 && { 'aws:SourceVpce': endpoints }),
    },
  });
}

function isEndpoint(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith('vpce-');
}

function allowAndDeny(condition: JsonMap): unknown[] {
  return [
    { Effect: 'Allow', Principal: '*', ...CALLS },
    { Effect: 'Deny', Principal: '*', ...CALLS, Condition: condition },
  ];
}

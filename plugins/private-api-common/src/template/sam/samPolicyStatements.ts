import { JsonMap, isMap, listOf, own } from '../parse/jsonValue';

/** What SAM writes for every operation of an API comes to all of it. */
const WHOLE_API = 'execute-api:/*';

type Statement = {
  Effect: 'Allow' | 'Deny';
  Principal: unknown;
  Condition?: JsonMap;
};

/**
 * The statements that SAM makes of `Auth.ResourcePolicy`: each list but that of accounts becomes an Allow for everyone and a
 * Deny. See
 * {@link https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html}.
 *
 * @param resource - what they are about: the whole API, or the operation of one event
 */
export function samPolicyStatements(
  declared: unknown,
  resource: unknown = WHOLE_API,
): unknown[] {
  if (!isMap(declared)) {
    return [];
  }
  const made = [
    ...accounts('Allow', declared.AwsAccountWhitelist),
    ...accounts('Deny', declared.AwsAccountBlacklist),
    ...ranges('NotIpAddress', declared.IpRangeWhitelist),
    ...ranges('IpAddress', declared.IpRangeBlacklist),
    ...networks('StringEquals', declared, 'Blacklist'),
    ...networks('StringNotEquals', declared, 'Whitelist'),
  ];
  return [
    ...made.map(statement => ({
      ...statement,
      Action: 'execute-api:Invoke',
      Resource: resource,
    })),
    ...listOf(declared.CustomStatements),
  ];
}

function accounts(effect: 'Allow' | 'Deny', ids: unknown): Statement[] {
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
        },
      ];
}

function ranges(operator: string, cidrs: unknown): Statement[] {
  return cidrs === undefined
    ? []
    : allowAndDeny({ [operator]: { 'aws:SourceIp': cidrs } });
}

function networks(
  operator: string,
  declared: JsonMap,
  list: 'Whitelist' | 'Blacklist',
): Statement[] {
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

function allowAndDeny(condition: JsonMap): Statement[] {
  return [
    { Effect: 'Allow', Principal: '*' },
    { Effect: 'Deny', Principal: '*', Condition: condition },
  ];
}

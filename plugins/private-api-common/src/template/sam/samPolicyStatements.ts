import { JsonMap, isMap, listOf, own } from '../parse/jsonValue';

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
 * @param resources - the operations that they are about
 */
export function samPolicyStatements(
  declared: unknown,
  resources: readonly unknown[],
): unknown[] {
  if (!isMap(declared)) {
    return [];
  }
  return [
    ...accounts('Allow', declared.AwsAccountWhitelist),
    ...accounts('Deny', declared.AwsAccountBlacklist),
    ...ranges('NotIpAddress', declared.IpRangeWhitelist),
    ...ranges('IpAddress', declared.IpRangeBlacklist),
    ...networks('StringEquals', declared, 'Blacklist'),
    ...networks('StringNotEquals', declared, 'Whitelist'),
  ].map(statement => ({
    ...statement,
    Action: 'execute-api:Invoke',
    Resource: resources,
  }));
}

function accounts(effect: 'Allow' | 'Deny', ids: unknown): Statement[] {
  return ids === undefined
    ? []
    : [{ Effect: effect, Principal: { AWS: listOf(ids) } }];
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

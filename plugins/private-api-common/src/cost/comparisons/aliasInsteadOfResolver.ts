import { amountOf, Choice, linesOf, sharedWords } from './Choice';

/**
 * The Route 53 alias of an API and its VPC endpoint instead of an inbound resolver endpoint: it is public DNS with private
 * addresses, so that on-premises resolvers find it by themselves.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
 */
export const aliasInsteadOfResolver: Choice = (context, lines) => {
  const { api, index } = context;
  const { resolvers, zones } = index.belongingsOf(api);
  if (resolvers.length === 0) {
    return undefined;
  }
  const hours = resolvers.flatMap(({ arn }) =>
    linesOf(lines, ['resolver-endpoint'], arn).filter(
      ({ quantity }) => quantity !== null,
    ),
  );
  return {
    id: 'alias-instead-of-resolver',
    title: 'Route 53 alias instead of the resolver endpoint',
    monthlySaving: hours.length > 0 ? amountOf(hours) : null,
    takes: [
      `On-premises callers use https://${api.apiId}-{endpoint id}.execute-api.${api.region}.amazonaws.com.`,
      'The VPC endpoint is associated with the API, and the API deployed again.',
      'The endpoint access mode stays BASIC: STRICT refuses the alias.',
      'On-premises resolvers that do not drop private addresses in public answers.',
      ...(zones.length > 0
        ? ['Names in private hosted zones no longer answer on premises.']
        : []),
      ...sharedWords(hours),
    ],
    explanation:
      'The alias costs nothing. Queries saved are not counted. Names of other services that use the resolver endpoint must not need it either.',
    resources: resolvers.map(({ arn }) => arn),
  };
};

import { amountOf, Choice, linesOf, sharedWords } from './Choice';

/**
 * A V2 VPC link straight to the Application Load Balancer instead of a V1 link to a Network Load Balancer before it. REST APIs
 * have the choice since November 2025; WebSocket APIs still need the Network Load Balancer.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html
 */
export const linkV2InsteadOfChain: Choice = (context, lines) => {
  const { api, index } = context;
  if (api.apiType !== 'REST') {
    return undefined;
  }
  const { links, loadBalancers } = index.belongingsOf(api);
  const fronted = new Set(
    links
      .filter(({ version }) => version === 'V1')
      .flatMap(({ targetArns }) => targetArns),
  );
  const chained = loadBalancers.filter(
    balancer =>
      fronted.has(balancer.arn) &&
      index.groups.balancersBehind(balancer).length > 0,
  );
  if (chained.length === 0) {
    return undefined;
  }
  const wasted = chained.flatMap(({ arn }) =>
    linesOf(lines, ['load-balancer-hours', 'load-balancer-capacity'], arn),
  );
  return {
    id: 'link-v2-instead-of-chain',
    title: 'V2 VPC link to the Application Load Balancer',
    monthlySaving: amountOf(wasted),
    takes: [
      'A V2 VPC link in the subnets of the Application Load Balancer, in the same account as API and load balancer.',
      'Integrations with the new link and `integrationTarget`, and a deployment.',
      'A call at least every 60 days: AWS puts an idle V2 link to sleep.',
      ...sharedWords(wasted),
    ],
    explanation: `${chained
      .map(({ name }) => name)
      .join(
        ', ',
      )} only passes calls on to an Application Load Balancer, which a V2 link reaches by itself.`,
    resources: chained.map(({ arn }) => arn),
  };
};

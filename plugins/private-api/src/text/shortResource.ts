/**
 * What people call a resource that is named by its ARN: the name of a load balancer, otherwise what stands behind the last
 * slash or colon. Anything but an ARN stays as it is.
 *
 * @example
 * `shortResource('arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/orders/0a1b')` is `orders`.
 */
export function shortResource(text: string): string {
  if (!text.startsWith('arn:')) {
    return text;
  }
  const loadBalancer = /:(?:loadbalancer|listener)\/\w+\/([^/]+)\//.exec(text);
  return loadBalancer ? loadBalancer[1] : text.replace(/^.*[/:]/, '');
}

/** A text in which every ARN is as short as {@link shortResource} makes it. */
export function shortenArns(text: string): string {
  return text.replace(/arn:[^\s,;]+/g, shortResource);
}

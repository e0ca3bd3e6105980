/**
 * An architecture of the whitepaper that the scaffolder can provision.
 *
 * @public
 */
export interface PatternSummary {
  /** Name of its folder in `templates/` and of its template in the catalog. */
  id: string;
  title: string;
  /** What it makes, in one sentence. */
  summary: string;
}

/**
 * All patterns, private APIs before private integrations.
 *
 * @public
 */
export const patterns = [
  {
    id: 'rest-private-basic',
    title: 'Private REST API',
    summary:
      'A REST API that only one VPC can call, through an endpoint in that VPC.',
  },
  {
    id: 'rest-private-cross-account',
    title: 'Private REST API for callers of another account',
    summary:
      'A REST API that only a VPC of another account can call, through an endpoint in that account.',
  },
  {
    id: 'rest-private-on-premises',
    title: 'Private REST API for callers on premises',
    summary:
      'A REST API that only an on-premises network can call, by Direct Connect or VPN.',
  },
  {
    id: 'rest-private-multi-region',
    title: 'Private REST API in two Regions',
    summary:
      'A REST API in two Regions under one private name, with load balancers before the endpoints and failover by DNS.',
  },
  {
    id: 'rest-private-ecs',
    title: 'Private REST API before a service on ECS',
    summary:
      'A REST API that only one VPC can call, integrated by a VPC link with a load balancer and a service on Amazon ECS.',
  },
  {
    id: 'rest-private-lambda',
    title: 'Private REST API before a function in the VPC',
    summary:
      'A REST API that only one VPC can call, before a Lambda function that reaches a private resource without a load balancer.',
  },
  {
    id: 'private-domain-cross-account',
    title: 'Private custom domain name for another account',
    summary:
      'A private REST API under a domain name of your own, shared with the account whose VPC calls it.',
  },
  {
    id: 'private-domain-multi-region',
    title: 'Private custom domain name in two Regions',
    summary:
      'A private REST API in two Regions under one domain name of your own, with failover by DNS and no load balancer.',
  },
  {
    id: 'rest-cross-account-privatelink',
    title:
      'Private REST API before a service of another account, by PrivateLink',
    summary:
      'A REST API in a central account that reaches backends of another account by an endpoint service, whatever their addresses.',
  },
  {
    id: 'rest-cross-account-routing',
    title: 'Private REST API before a service of another account, by routing',
    summary:
      'A REST API in a central account that reaches backends of another account by VPC peering or a transit gateway.',
  },
  {
    id: 'websocket-ecs',
    title: 'WebSocket API before a service on ECS',
    summary:
      'A WebSocket API, integrated by a VPC link with a Network Load Balancer and a service on Amazon ECS, over TLS.',
  },
  {
    id: 'http-alb-ecs',
    title: 'HTTP API before services on ECS',
    summary:
      'An HTTP API, integrated by a VPC link with an internal load balancer that tells two services on Amazon ECS apart by path.',
  },
  {
    id: 'http-cloud-map',
    title: 'HTTP API before services that Cloud Map finds',
    summary:
      'An HTTP API, integrated by a VPC link with services that AWS Cloud Map finds, without a load balancer.',
  },
  {
    id: 'http-cross-account-privatelink',
    title: 'HTTP API before a service of another account, by PrivateLink',
    summary:
      'An HTTP API in a central account that reaches backends of another account by an endpoint service.',
  },
  {
    id: 'http-cross-account-cloud-map',
    title: 'HTTP API before a service of another account that Cloud Map finds',
    summary:
      'An HTTP API in a central account that reaches services of another account by AWS Cloud Map and a transit gateway.',
  },
] as const satisfies readonly PatternSummary[];

/** @public */
export type PatternId = (typeof patterns)[number]['id'];

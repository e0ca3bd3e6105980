import type { Tool } from './practice';

/** Checks of another tool that look at the same services and have no practice here. */
export interface LeftOutChecks {
  tool: Tool;
  ids: readonly string[];
  /** What they ask for. */
  asks: string;
  /** Why no practice asks for it. */
  why: string;
}

/**
 * What Security Hub, AWS Config, Prowler and Checkov have on API Gateway and its load balancers, and the practices leave out on
 * purpose.
 */
export const LEFT_OUT: readonly LeftOutChecks[] = [
  {
    tool: 'Security Hub',
    ids: ['ELB.1'],
    asks: 'a load balancer that redirects HTTP to HTTPS',
    why: 'An integration follows no redirect: the caller of the API would get it. PA-LINK-05 asks for HTTPS itself.',
  },
  {
    tool: 'Security Hub',
    ids: ['EC2.2', 'EC2.6', 'EC2.10', 'EC2.23', 'EC2.172', 'Route53.2'],
    asks: 'settings of the VPC, its transit gateways and public zones',
    why: 'They are those of an account, not of an API; Security Hub tells them to who runs it.',
  },
  {
    tool: 'AWS Config',
    ids: ['api-gw-endpoint-type-check'],
    asks: 'endpoint types that the rule is given',
    why: 'Public APIs may be meant so. The list of APIs can be narrowed to an endpoint type.',
  },
  {
    tool: 'Prowler',
    ids: ['apigateway_restapi_public'],
    asks: 'no public REST API',
    why: 'As above. PA-AUTH-01 asks who may call it.',
  },
  {
    tool: 'Prowler',
    ids: ['apigateway_domain_name_pqc_tls_enabled'],
    asks: 'post-quantum key exchange of custom domain names',
    why: 'A private domain has TLS_1_2 and no choice; PA-SEC-01 asks public ones for TLS 1.2 or newer.',
  },
  {
    tool: 'Checkov',
    ids: ['CKV_AWS_120', 'CKV_AWS_225'],
    asks: 'a cache',
    why: 'A cache costs money by the hour whether it answers or not: PA-COST-03 asks that one earns it.',
  },
  {
    tool: 'Checkov',
    ids: ['CKV_AWS_217', 'CKV_AWS_237'],
    asks: 'create_before_destroy in Terraform',
    why: 'It is a matter of how a template is written and leaves no trace in AWS.',
  },
  {
    tool: 'Checkov',
    ids: ['CKV2_AWS_77'],
    asks: 'a certain managed rule of the web ACL',
    why: 'PA-SEC-05 and PA-SEC-07 ask for a web ACL; which rules suit an API is for its owners.',
  },
];

import type { HostnameKind } from '../types';

/** What a kind of name asks of callers and owners, and what it spoils, whatever the API. */
export interface NameTraits {
  needs: readonly string[];
  drawbacks: readonly string[];
}

/**
 * Table 1 of the whitepaper "Best Practices for Designing Amazon API Gateway Private APIs and Private Integration", with what
 * the Developer Guide has added since.
 *
 * @see https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/rest-api.html
 */
export const NAME_TRAITS: Record<HostnameKind, NameTraits> = {
  'private-dns': {
    needs: [
      'Private DNS on at the VPC endpoint',
      'DNS support and DNS hostnames on in the VPC',
      'AmazonProvidedDNS in the DHCP options, or DNS servers that forward to it',
    ],
    drawbacks: [
      'Public execute-api names fail with 403 in the whole VPC; custom domain names of public APIs still work',
      'On-premises clients need an inbound Resolver endpoint',
    ],
  },
  endpoint: {
    needs: ['The header with the API id on each call'],
    drawbacks: [
      'Fails in browsers: a preflight request cannot carry the header',
      'Refused by endpoint access mode STRICT',
    ],
  },
  alias: {
    needs: [
      'The VPC endpoint associated with the API, and a deployment after that',
    ],
    drawbacks: [
      'The name changes with the VPC endpoint',
      'Refused by endpoint access mode STRICT',
    ],
  },
  'custom-domain': {
    needs: [
      'A certificate in ACM for the name',
      'The VPC endpoint allowed by the policy of the domain and by that of the API',
      'A domain name access association per VPC endpoint (about 15 minutes)',
      'A private hosted zone record in each VPC that calls',
    ],
    drawbacks: [
      'TLS 1.2 only, no wildcard names',
      'On-premises clients need an inbound Resolver endpoint',
    ],
  },
  'load-balancer': {
    needs: [
      'A target group with the IP addresses of the VPC endpoint and health check path /ping',
      'A Host header of the API or of its domain name on each call',
    ],
    drawbacks: [
      'Costs a load balancer',
      'Breaks when the addresses of the VPC endpoint change',
      'Refused by endpoint access mode STRICT',
    ],
  },
  public: {
    needs: ['A way to the internet'],
    drawbacks: [
      'Fails with 403 in a VPC whose execute-api endpoint has private DNS on',
    ],
  },
};

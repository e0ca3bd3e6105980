import type { ApiSpec } from './api.ts';
import type { DomainSpec, ResolverEndpointSpec, ZoneSpec } from './dns.ts';
import type { CloudMapNamespaceSpec, LoadBalancerSpec } from './backend.ts';
import type { NetworkSpec } from './network.ts';
import type { VpcLinkSpec } from './link.ts';
import type { Scope } from './scope.ts';

/** All that the sample company has in one scope. Names are unique over the whole estate, but for those of APIs. */
export interface ScopeSpec extends Scope {
  network: NetworkSpec;
  loadBalancers: LoadBalancerSpec[];
  cloudMap: CloudMapNamespaceSpec[];
  links: VpcLinkSpec[];
  apis: ApiSpec[];
  domains: DomainSpec[];
  zones: ZoneSpec[];
  resolverEndpoints: ResolverEndpointSpec[];
}

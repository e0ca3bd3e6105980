import type { Scope } from 'backstage-plugin-private-api-common';
import { apiTraffic } from './traffic/apiTraffic';
import { certificates } from './names/certificates';
import { cloudMapServices } from './names/cloudMapServices';
import { Area } from './CollectContext';
import { accessAssociations, domainNames } from './apis/domainNames';
import { endpointServices } from './network/endpointServices';
import { healthChecks, hostedZones } from './names/hostedZones';
import { httpApis } from './apis/httpApis';
import { loadBalancers } from './loadBalancing/loadBalancers';
import { loadBalancerTraffic } from './traffic/loadBalancerTraffic';
import { networkInterfaces, subnets } from './network/networks';
import { resolverEndpoints, resolverRules } from './names/resolver';
import { restApis } from './apis/restApis';
import { sharedDomainNames } from './apis/sharedDomainNames';
import { securityGroups } from './network/securityGroups';
import { targetGroups } from './loadBalancing/targetGroups';
import {
  transitGatewayAttachments,
  vpcPeerings,
} from './network/vpcConnections';
import { apiGatewayAccount, usagePlans } from './apis/usagePlans';
import { vpcEndpoints } from './network/vpcEndpoints';
import { vpcLinksV1, vpcLinksV2 } from './apis/vpcLinks';
import { vpcs } from './network/vpcs';

const GLOBAL_PHASES: Area[][] = [[hostedZones, healthChecks]];

const REGIONAL_PHASES: Area[][] = [
  // The links say which values of stage variables may be kept.
  [vpcLinksV1, vpcLinksV2],
  [
    restApis,
    httpApis,
    domainNames,
    sharedDomainNames,
    accessAssociations,
    usagePlans,
    apiGatewayAccount,
    vpcEndpoints,
    vpcs,
    subnets,
    vpcPeerings,
    transitGatewayAttachments,
    endpointServices,
    resolverEndpoints,
    resolverRules,
  ],
  // What APIs, links and endpoint services lead to.
  [loadBalancers, cloudMapServices, networkInterfaces],
  [securityGroups, targetGroups, certificates, apiTraffic, loadBalancerTraffic],
];

/**
 * What is read of a scope, in the order that the joins need: each phase sees what the ones before it have found.
 *
 * @internal
 */
export function phasesOf(scope: Scope): Area[][] {
  return scope.region === 'global' ? GLOBAL_PHASES : REGIONAL_PHASES;
}

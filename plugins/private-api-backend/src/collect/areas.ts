import type { Scope } from 'backstage-plugin-private-api-common';
import { apiTraffic } from './apiTraffic';
import { certificates } from './certificates';
import { cloudMapServices } from './cloudMapServices';
import { Area } from './CollectContext';
import { accessAssociations, domainNames } from './domainNames';
import { endpointServices } from './endpointServices';
import { healthChecks, hostedZones } from './hostedZones';
import { httpApis } from './httpApis';
import { loadBalancers } from './loadBalancers';
import { loadBalancerTraffic } from './loadBalancerTraffic';
import { networkInterfaces, subnets } from './networks';
import { resolverEndpoints, resolverRules } from './resolver';
import { restApis } from './restApis';
import { securityGroups } from './securityGroups';
import { targetGroups } from './targetGroups';
import { transitGatewayAttachments, vpcPeerings } from './vpcConnections';
import { vpcEndpoints } from './vpcEndpoints';
import { vpcLinksV1, vpcLinksV2 } from './vpcLinks';
import { vpcs } from './vpcs';

const GLOBAL_PHASES: Area[][] = [[hostedZones, healthChecks]];

const REGIONAL_PHASES: Area[][] = [
  // The links say which values of stage variables may be kept.
  [vpcLinksV1, vpcLinksV2],
  [
    restApis,
    httpApis,
    domainNames,
    accessAssociations,
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

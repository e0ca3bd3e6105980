import { Resource, ResourceKind, unknownBecause } from '../inventory';
import {
  aHostedZone,
  aLinkIntegration,
  aLoadBalancer,
  anAssociation,
  anInventory,
  anOperation,
  aPrivateApi,
  aPrivateDomain,
  aSecurityGroup,
  aTargetGroup,
  aVpc,
  aVpcEndpoint,
  aVpcLink,
  OPEN_POLICY,
} from '../testing';
import { analyseConnectivity } from './analyseConnectivity';
import { explainReachability } from './reachability/explainReachability';

const api = aPrivateApi({
  operations: [anOperation({ integration: aLinkIntegration() })],
});

const WORKING: Resource[] = [
  api,
  aVpcEndpoint({ privateDnsEnabled: true }),
  aVpc(),
  aSecurityGroup(),
  aPrivateDomain({ policy: OPEN_POLICY }),
  anAssociation(),
  aHostedZone(),
  aVpcLink(),
  aLoadBalancer(),
  aTargetGroup(),
];

const BROKEN = [
  ...WORKING.filter(({ kind }) => kind !== 'security-group'),
  aSecurityGroup({ inbound: [] }),
];

const KINDS = [...new Set(WORKING.map(({ kind }) => kind))].filter(
  kind => kind !== 'api',
);

function without(resources: Resource[], kind: ResourceKind) {
  return anInventory(
    resources.filter(resource => resource.kind !== kind),
    { [kind]: unknownBecause('AccessDenied') },
  );
}

function verdictFor(inventory: ReturnType<typeof anInventory>) {
  return explainReachability(
    api,
    {
      caller: { vpcEndpointId: 'vpce-0a1' },
      stage: 'prod',
      method: 'GET',
      path: '/orders',
    },
    inventory,
  ).verdict;
}

describe('what the inventory does not know', () => {
  it('works and is broken while all is known', () => {
    expect(analyseConnectivity(api, anInventory(WORKING)).status).toBe('pass');
    expect(verdictFor(anInventory(WORKING))).toBe('allowed');
    expect(analyseConnectivity(api, anInventory(BROKEN)).status).toBe('fail');
    expect(verdictFor(anInventory(BROKEN))).toBe('denied');
  });

  it.each(KINDS)('never fails what works for want of %s', kind => {
    const inventory = without(WORKING, kind);

    expect(analyseConnectivity(api, inventory).status).not.toBe('fail');
    expect(verdictFor(inventory)).not.toBe('denied');
  });

  it.each(KINDS)('never passes what is broken for want of %s', kind => {
    const inventory = without(BROKEN, kind);

    expect(analyseConnectivity(api, inventory).status).not.toBe('pass');
    expect(verdictFor(inventory)).not.toBe('allowed');
  });
});

import {
  ALB_ARN,
  aLinkIntegration,
  aLoadBalancer,
  aNetworkLoadBalancer,
  anEndpointService,
  anOperation,
  aPrivateApi,
  aRegionalApi,
  aTarget,
  aTargetGroup,
  aV1Link,
  NLB_ARN,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { linkLeadsStraightToApplicationLoadBalancer } from './pa-link-02-link-leads-straight-to-application-load-balancer';

const operations = [anOperation({ integration: aLinkIntegration() })];
const chain = aTargetGroup({
  targetType: 'alb',
  loadBalancerArns: [NLB_ARN],
  targets: [aTarget({ id: ALB_ARN, port: 443 })],
});
const surroundings = [aPrivateApi({ operations }), aV1Link(), chain];

testPractice(linkLeadsStraightToApplicationLoadBalancer, {
  pass: [
    {
      name: 'targets of its own',
      resource: aNetworkLoadBalancer(),
      surroundings: [
        aPrivateApi({ operations }),
        aV1Link(),
        aTargetGroup({ loadBalancerArns: [NLB_ARN] }),
      ],
    },
    {
      name: 'a WebSocket API, which has no other way',
      resource: aNetworkLoadBalancer(),
      surroundings: [
        aRegionalApi({ apiType: 'WEBSOCKET', operations }),
        aV1Link(),
        chain,
      ],
    },
    {
      name: 'an endpoint service beside the one that the link has made',
      resource: aNetworkLoadBalancer(),
      surroundings: [
        ...surroundings,
        anEndpointService({ loadBalancerArns: [NLB_ARN] }),
        anEndpointService({
          serviceId: 'vpce-svc-0b2',
          loadBalancerArns: [NLB_ARN],
        }),
      ],
    },
  ],
  fail: [
    {
      name: 'an Application Load Balancer as only target',
      resource: aNetworkLoadBalancer(),
      surroundings,
      message: 'chained',
      data: { name: 'orders', behind: 'orders' },
    },
    {
      name: 'the endpoint service that the link has made',
      resource: aNetworkLoadBalancer(),
      surroundings: [
        ...surroundings,
        anEndpointService({ loadBalancerArns: [NLB_ARN] }),
      ],
      message: 'chained',
    },
  ],
  unknown: [
    {
      name: 'listeners that were not read',
      resource: aNetworkLoadBalancer({ listeners: { unknown: 'throttled' } }),
      surroundings,
      reason: 'throttled',
    },
  ],
  notApplicable: [
    { name: 'no API behind it', resource: aNetworkLoadBalancer() },
    { name: 'an Application Load Balancer', resource: aLoadBalancer() },
  ],
});

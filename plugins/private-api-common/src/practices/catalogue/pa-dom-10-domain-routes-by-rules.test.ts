import { aPrivateDomain } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { domainRoutesByRules } from './pa-dom-10-domain-routes-by-rules';

testPractice(domainRoutesByRules, {
  pass: [
    {
      name: 'rules before mappings',
      resource: aPrivateDomain({
        routingMode: 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
      }),
    },
  ],
  fail: [
    {
      name: 'mappings only',
      resource: aPrivateDomain({ routingMode: 'BASE_PATH_MAPPING_ONLY' }),
      message: 'byMappings',
      data: { count: 1 },
    },
  ],
  unknown: [
    {
      name: 'mappings that could not be read',
      resource: aPrivateDomain({ mappings: { unknown: 'AccessDenied' } }),
      reason: 'AccessDenied',
    },
  ],
  notApplicable: [
    {
      name: 'a domain that leads nowhere yet',
      resource: aPrivateDomain({ mappings: [] }),
    },
    {
      name: 'a public domain name',
      resource: aPrivateDomain({ endpointType: 'REGIONAL' }),
    },
  ],
});

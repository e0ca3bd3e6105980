import type { ZoneRecord } from '../../inventory';
import { aHealthCheck, aHostedZone } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { failoverKnowsWhenToSwitch } from './pa-mr-02-failover-knows-when-to-switch';

const ENDPOINT = 'vpce-0a1-x1y2z3.execute-api.eu-west-1.vpce.amazonaws.com';

function aRecord(overrides: Partial<ZoneRecord> = {}): ZoneRecord {
  return {
    name: 'orders.internal.example',
    type: 'A',
    values: [],
    aliasTarget: ENDPOINT,
    setIdentifier: 'eu',
    failover: 'PRIMARY',
    ...overrides,
  };
}

const secondary = aRecord({ setIdentifier: 'us', failover: 'SECONDARY' });

function aZone(...records: ZoneRecord[]) {
  return aHostedZone({ records });
}

testPractice(failoverKnowsWhenToSwitch, {
  pass: [
    {
      name: 'a health check on an alarm',
      resource: aZone(aRecord({ healthCheckId: 'h1' }), secondary),
      surroundings: [aHealthCheck()],
    },
    {
      name: 'an alias that follows its target',
      resource: aZone(aRecord({ evaluatesTargetHealth: true }), secondary),
    },
  ],
  fail: [
    {
      name: 'an alias that does not follow its target',
      resource: aZone(aRecord({ evaluatesTargetHealth: false }), secondary),
      message: 'blind',
      data: { records: 'orders.internal.example (eu)' },
    },
    {
      name: 'weighted names without health check',
      resource: aZone(
        ...['eu', 'us'].map(setIdentifier =>
          aRecord({
            type: 'CNAME',
            aliasTarget: undefined,
            values: [ENDPOINT],
            failover: undefined,
            weight: 50,
            setIdentifier,
          }),
        ),
      ),
      message: 'blind',
      data: {
        records: 'orders.internal.example (eu), orders.internal.example (us)',
      },
    },
    {
      name: 'a health check by HTTPS',
      resource: aZone(aRecord({ healthCheckId: 'h1' }), secondary),
      surroundings: [aHealthCheck({ checkType: 'HTTPS_STR_MATCH' })],
      message: 'unreachable',
      data: { records: 'orders.internal.example (eu)' },
    },
    {
      name: 'a health check that is gone',
      resource: aZone(aRecord({ healthCheckId: 'h1' }), secondary),
      message: 'missing',
      data: { records: 'orders.internal.example (eu)' },
    },
  ],
  unknown: [
    {
      name: 'an alias of which nothing was read',
      resource: aZone(aRecord(), secondary),
      reason: 'not indexed',
    },
    {
      name: 'health checks that were not read',
      resource: aZone(aRecord({ healthCheckId: 'h1' }), secondary),
      unread: ['health-check'],
      reason: 'AccessDenied',
    },
    {
      name: 'records that were not read',
      resource: aHostedZone({ records: { unknown: 'throttled' } }),
      reason: 'throttled',
    },
  ],
  notApplicable: [
    { name: 'a simple record', resource: aHostedZone() },
    {
      name: 'a failover to something else than an API',
      resource: aZone(
        aRecord({ aliasTarget: 'db-1.eu-west-1.rds.amazonaws.com' }),
      ),
    },
    {
      name: 'a public zone',
      resource: aHostedZone({ isPrivate: false, records: [aRecord()] }),
    },
  ],
});

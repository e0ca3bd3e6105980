import type { Listener } from '../../inventory';
import {
  aLinkIntegration,
  aListener,
  aLoadBalancer,
  anOperation,
  aPrivateApi,
  aVpcLink,
} from '../../testing';
import { testPractice } from '../testing/testPractice';
import { listenersRefuseOldTls } from './pa-lb-04-listeners-refuse-old-tls';

const operations = [anOperation({ integration: aLinkIntegration() })];
const surroundings = [aPrivateApi({ operations }), aVpcLink()];

function listening(sslPolicy: string | undefined, ...more: Listener[]) {
  return aLoadBalancer({ listeners: [aListener({ sslPolicy }), ...more] });
}

const NEW = [
  'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
  'ELBSecurityPolicy-TLS13-1-3-PQ-2025-09',
  'ELBSecurityPolicy-TLS-1-2-Ext-2018-06',
  'ELBSecurityPolicy-FS-1-2-Res-2020-10',
];
const OLD = [
  'ELBSecurityPolicy-2016-08',
  'ELBSecurityPolicy-TLS-1-1-2017-01',
  'ELBSecurityPolicy-FS-2018-06',
  'ELBSecurityPolicy-FS-1-1-2019-08',
  'ELBSecurityPolicy-TLS13-1-0-2021-06',
];

testPractice(listenersRefuseOldTls, {
  pass: NEW.map(policy => ({
    name: policy,
    resource: listening(policy),
    surroundings,
  })),
  fail: OLD.map(policy => ({
    name: policy,
    resource: listening(policy, aListener({ port: 8443, sslPolicy: NEW[0] })),
    surroundings,
    message: 'old' as const,
    data: { name: 'orders', listeners: `443 with ${policy}` },
  })),
  unknown: [
    {
      name: 'a policy of another name',
      resource: listening('ELBSecurityPolicy-TLS14-2031-01'),
      surroundings,
      reason: 'ELBSecurityPolicy-TLS14-2031-01',
    },
    {
      name: 'no policy given',
      resource: listening(undefined),
      surroundings,
      reason: 'none given',
    },
    {
      name: 'listeners that were not read',
      resource: aLoadBalancer({ listeners: { unknown: 'throttled' } }),
      surroundings,
      reason: 'throttled',
    },
  ],
  notApplicable: [
    {
      name: 'plain HTTP only',
      resource: aLoadBalancer({ listeners: [aListener({ protocol: 'HTTP' })] }),
      surroundings,
    },
    { name: 'no API before it', resource: listening(OLD[0]) },
  ],
});

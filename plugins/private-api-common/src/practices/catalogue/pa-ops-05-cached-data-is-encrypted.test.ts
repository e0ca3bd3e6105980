import type { MethodSettings } from '../../inventory';
import { aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { cachedDataIsEncrypted } from './pa-ops-05-cached-data-is-encrypted';

function caching(methodSettings: Record<string, MethodSettings>) {
  const cache = { status: 'AVAILABLE', sizeGb: '0.5' };
  return aPrivateApi({ stages: [aStage({ cache, methodSettings })] });
}

testPractice(cachedDataIsEncrypted, {
  pass: [
    {
      name: 'encrypted',
      resource: caching({
        '*/*': { cachingEnabled: true, cacheDataEncrypted: true },
      }),
    },
    {
      name: 'one method not encrypted, and not cached',
      resource: caching({
        '*/*': { cachingEnabled: true, cacheDataEncrypted: true },
        '/orders/POST': { cachingEnabled: false, cacheDataEncrypted: false },
      }),
    },
  ],
  fail: [
    {
      name: 'one cached method not encrypted',
      resource: caching({
        '*/*': { cachingEnabled: true, cacheDataEncrypted: true },
        '/orders/GET': { cachingEnabled: true, cacheDataEncrypted: false },
      }),
      message: 'plain',
      data: { stages: 'prod' },
    },
  ],
  unknown: [
    {
      name: 'stages that were not read',
      resource: aPrivateApi({ stages: { unknown: 'denied' } }),
      reason: 'denied',
    },
  ],
  notApplicable: [
    { name: 'no cache', resource: aPrivateApi() },
    {
      name: 'a cache that no method uses',
      resource: caching({ '*/*': { cachingEnabled: false } }),
    },
  ],
});

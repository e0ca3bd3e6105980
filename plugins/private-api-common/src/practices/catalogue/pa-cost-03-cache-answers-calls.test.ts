import { someTraffic } from '../../cost/testing/traffic';
import { aPrivateApi, aStage } from '../../testing';
import { testPractice } from '../testing/testPractice';
import { cacheAnswersCalls } from './pa-cost-03-cache-answers-calls';

const api = aPrivateApi({ stages: [aStage({ cache: { sizeGb: '0.5' } })] });

testPractice(cacheAnswersCalls, {
  pass: [
    {
      name: 'every fifth call',
      resource: api,
      surroundings: [someTraffic(api, 100, { cacheHits: 20, cacheMisses: 80 })],
    },
  ],
  fail: [
    {
      name: 'every tenth call',
      resource: api,
      surroundings: [someTraffic(api, 100, { cacheHits: 10, cacheMisses: 90 })],
      message: 'rare',
      data: { stages: 'prod', percent: 10, lookUps: 200, days: 2 },
    },
    {
      name: 'misses only',
      resource: api,
      surroundings: [someTraffic(api, 100, { cacheMisses: 50 })],
      message: 'rare',
      data: { stages: 'prod', percent: 0, lookUps: 100, days: 2 },
    },
    {
      name: 'no calls of cached methods',
      resource: api,
      surroundings: [someTraffic(api, 100, { cacheHits: 0, cacheMisses: 0 })],
      message: 'unused',
      data: { stages: 'prod', days: 2 },
    },
  ],
  unknown: [
    {
      name: 'calls, and no count of hits',
      resource: api,
      surroundings: [someTraffic(api, 100)],
      reason: 'not counted',
    },
    { name: 'no metrics', resource: api, reason: 'not indexed' },
    {
      name: 'metrics that were not read',
      resource: api,
      surroundings: [{ ...someTraffic(api, 0), days: { unknown: 'denied' } }],
      reason: 'denied',
    },
    {
      name: 'two APIs of one name',
      resource: api,
      surroundings: [
        { ...someTraffic(api, 0), sharedWithApiArns: ['arn:of:another'] },
      ],
      reason: 'counts by name',
    },
  ],
  notApplicable: [{ name: 'no cache', resource: aPrivateApi() }],
});

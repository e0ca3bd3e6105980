import { Api } from '../inventory';
import { aPrivateApi, aRegionalApi, aStage, anInventory } from '../testing';
import { estimateCost } from './estimateCost';
import { EAST_PRICES } from './testing/eastPrices';

function notesOn(api: Api, gaps: Parameters<typeof anInventory>[1] = {}) {
  return estimateCost(api, anInventory([api], gaps), {
    priceBooks: EAST_PRICES,
  }).basis.notes;
}

const ALWAYS =
  'List prices without free tiers, discounts and taxes; the targets behind load balancers and data between zones are not included.';

it.each<[string, Api, string]>([
  [
    'data to the internet',
    aRegionalApi(),
    'Data transfer out to the internet is not included.',
  ],
  [
    'traces',
    aPrivateApi({ stages: [aStage({ tracingEnabled: true })] }),
    'Traces of X-Ray are not included.',
  ],
  [
    'detailed metrics',
    aPrivateApi({
      stages: [aStage({ methodSettings: { '*/*': { metricsEnabled: true } } })],
    }),
    'Detailed metrics of CloudWatch are not included.',
  ],
  [
    'what comes on top of a web ACL',
    aPrivateApi({
      stages: [
        aStage({
          webAclArn:
            'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/edge/0a1',
        }),
      ],
    }),
    'Of web ACLs, the base price is reckoned: rule groups by subscription, bot and fraud control, and what large bodies add are not included. What else they guard than the APIs that are known pays nothing here.',
  ],
])('says that it leaves out %s', (_, api, note) => {
  expect(notesOn(api)).toEqual(expect.arrayContaining([ALWAYS, note]));
  expect(notesOn(aPrivateApi())).not.toContain(note);
});

it('says that tiers and shares may be lower where APIs are not known', () => {
  const note =
    'Not all APIs of the account are known: tiers and shares may be lower.';
  const gaps = { api: { unknown: 'AccessDenied' } };
  expect(notesOn(aPrivateApi(), gaps)).toContain(note);
  expect(notesOn(aPrivateApi())).not.toContain(note);
});

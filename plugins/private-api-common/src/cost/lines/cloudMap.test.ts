import { CloudMapService } from '../../inventory';
import {
  aCloudMapService,
  aHostedZone,
  aLinkIntegration,
  anHttpApi,
  anInventory,
  anOperation,
  aVpcLink,
} from '../../testing';
import { estimateCost } from '../estimateCost';
import { EAST_PRICES } from '../testing/eastPrices';

function zoneLinesOf(overrides: Partial<CloudMapService>) {
  const service = aCloudMapService(overrides);
  const api = anHttpApi({
    operations: [
      anOperation({
        integration: aLinkIntegration({ targetArn: service.arn }),
      }),
    ],
  });
  const zone = aHostedZone({ domainName: 'internal.example' });
  const inventory = anInventory([api, service, zone, aVpcLink()]);
  const { lines } = estimateCost(api, inventory, { priceBooks: EAST_PRICES });
  return lines
    .filter(({ part }) => part === 'hosted-zone')
    .map(({ label, monthly, reason }) => [label, monthly, reason]);
}

it('pays the zone of the namespace of a service with DNS records', () => {
  expect(zoneLinesOf({})).toEqual([
    ['Hosted zone of the Cloud Map namespace internal.example', 0.5, undefined],
  ]);
});

it('does not know the price of the zone of a namespace whose name is unknown', () => {
  expect(zoneLinesOf({ namespaceName: { unknown: 'denied' } })).toEqual([
    [
      'Hosted zone of the namespace of Cloud Map service orders',
      null,
      'denied',
    ],
  ]);
});

it('has no zone where instances are found by API calls alone', () => {
  const namespaceName = { unknown: 'denied' };
  expect(zoneLinesOf({ namespaceName, recordTypes: [] })).toEqual([]);
});

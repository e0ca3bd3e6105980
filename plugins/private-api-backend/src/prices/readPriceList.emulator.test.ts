import { PricingClient } from '@aws-sdk/client-pricing';
import { priceBookFromPriceList } from 'backstage-plugin-private-api-common';
import {
  describeWithEmulator,
  emulatorSuite,
  emulatorUrl,
} from '../__testUtils__/emulator';
import { readByApi } from './readPriceList';

describeWithEmulator(emulatorSuite('the price list of the emulator'), () => {
  const client = new PricingClient({
    region: 'us-east-1',
    endpoint: emulatorUrl,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

  afterAll(() => client.destroy());

  it('makes a book of what it has of a Region, and only of that', async () => {
    const items = await readByApi(client)('eu-west-1');
    const { book, problems } = priceBookFromPriceList(items, 'eu-west-1');
    expect(problems).toEqual([]);
    expect(Object.keys(book.prices).sort()).toEqual([
      'alb-capacity-hour',
      'alb-hour',
      'cache-0.5-hour',
      'cache-1.6-hour',
      'cache-118-hour',
      'cache-13.5-hour',
      'cache-237-hour',
      'cache-28.4-hour',
      'cache-58.2-hour',
      'cache-6.1-hour',
      'http-request',
      'nlb-capacity-hour',
      'nlb-hour',
      'rest-request',
      'vpc-endpoint-gb',
      'vpc-endpoint-hour',
      'websocket-message',
      'websocket-minute',
    ]);
    expect(book.prices['http-request']).toMatchObject({
      tiers: [
        { from: 0, unitPrice: 0.00000111 },
        { from: 300_000_000, unitPrice: 0.000001 },
      ],
      source: 'AWS price list, AmazonApiGateway, EU-ApiGatewayHttpRequest',
      asOf: '2026-10-01',
    });
    // `VpcEndpoint-GWLBE-Hours` and `VpcEndpoint-Service-Hours` end alike and are something else.
    expect(book.prices['vpc-endpoint-hour']?.source).toBe(
      'AWS price list, AmazonVPC, EU-VpcEndpoint-Hours',
    );
  });
});

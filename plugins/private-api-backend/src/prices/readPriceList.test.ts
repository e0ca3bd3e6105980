import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing';
import { mockClient } from 'aws-sdk-client-mock';
import { readByApi, readByBulkFiles } from './readPriceList';

describe('GetProducts', () => {
  const client = mockClient(PricingClient);
  const read = readByApi(new PricingClient({ region: 'us-east-1' }));

  beforeEach(() => {
    client.reset();
    client.on(GetProductsCommand).resolves({ PriceList: [] });
  });

  it('asks for each service in the Region, page by page', async () => {
    client
      .on(GetProductsCommand, { ServiceCode: 'AmazonVPC' })
      .resolvesOnce({ PriceList: ['{"a":1}'], NextToken: 'more' })
      .resolvesOnce({ PriceList: ['{"a":2}'] });
    expect(await read('eu-west-1')).toEqual(['{"a":1}', '{"a":2}']);
    const asked = client
      .commandCalls(GetProductsCommand)
      .map(({ args }) => args[0].input);
    expect([...new Set(asked.map(({ ServiceCode }) => ServiceCode))]).toEqual([
      'AmazonApiGateway',
      'AmazonVPC',
      'AWSELB',
      'AmazonRoute53',
      'AWSCloudMap',
      'awswaf',
      'AmazonCloudWatch',
      'AWSLambda',
    ]);
    expect(asked[0].Filters).toEqual([
      { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'eu-west-1' },
    ]);
  });

  it('asks for Route 53 alone, in no Region, where prices are global', async () => {
    await read('global');
    expect(
      client.commandCalls(GetProductsCommand).map(({ args }) => args[0].input),
    ).toEqual([expect.not.objectContaining({ Filters: expect.anything() })]);
  });

  it('lets a refusal through', async () => {
    client.on(GetProductsCommand).rejects(new Error('AccessDenied'));
    await expect(read('eu-west-1')).rejects.toThrow('AccessDenied');
  });
});

describe('bulk files', () => {
  function serving(answers: Record<string, number | object>): typeof fetch {
    return async input => {
      const [service] = String(input).split('/aws/')[1].split('/current/');
      const answer = answers[service] ?? 404;
      return typeof answer === 'number'
        ? new Response('', { status: answer })
        : Response.json(answer);
    };
  }

  it('reads the file of each service that the Region has', async () => {
    const asked: string[] = [];
    const read = readByBulkFiles('https://prices.example.com', input => {
      asked.push(String(input));
      return serving({ AmazonVPC: { offerCode: 'AmazonVPC' } })(input);
    });
    expect(await read('eu-west-1')).toEqual([{ offerCode: 'AmazonVPC' }]);
    expect(asked).toHaveLength(8);
    expect(asked[1]).toBe(
      'https://prices.example.com/offers/v1.0/aws/AmazonVPC/current/eu-west-1/index.json',
    );
  });

  it('takes a fault for a failure, never for a service without prices', async () => {
    const read = readByBulkFiles(
      'https://prices.example.com',
      serving({ AmazonVPC: 500 }),
    );
    await expect(read('eu-west-1')).rejects.toThrow(
      'https://prices.example.com/offers/v1.0/aws/AmazonVPC/current/eu-west-1/index.json answered 500',
    );
  });

  it('fails where there is no file at all', async () => {
    const read = readByBulkFiles('https://prices.example.com', serving({}));
    await expect(read('eu-west-1')).rejects.toThrow(
      'https://prices.example.com has no price list of eu-west-1',
    );
  });
});

import {
  answer,
  collectRecorded,
  gapOf,
  only,
  refusal,
} from '../testing/recordedScope';

const PAGE = { limit: 500 };

describe('usagePlans', () => {
  it('reads which stages a plan covers, and what it allows', async () => {
    const pass = await collectRecorded([
      answer('apigateway', 'GetUsagePlans', PAGE, {
        items: [
          {
            id: 'plan01',
            name: 'partners',
            description: 'Shops that resell',
            apiStages: [
              {
                apiId: 'a1b2c3d4e5',
                stage: 'live',
                throttle: { '/orders/GET': { rateLimit: 1, burstLimit: 2 } },
              },
            ],
            throttle: { rateLimit: 5.5, burstLimit: 10 },
            quota: { limit: 500, offset: 3, period: 'WEEK' },
            tags: { owner: 'orders' },
          },
        ],
      }),
    ]);
    expect(only(pass, 'usage-plan')).toEqual({
      kind: 'usage-plan',
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/usageplans/plan01',
      accountId: '111111111111',
      region: 'eu-west-1',
      name: 'partners',
      tags: { owner: 'orders' },
      usagePlanId: 'plan01',
      description: 'Shops that resell',
      stages: [
        {
          apiId: 'a1b2c3d4e5',
          stage: 'live',
          methodThrottles: { '/orders/GET': { rateLimit: 1, burstLimit: 2 } },
        },
      ],
      throttle: { rateLimit: 5.5, burstLimit: 10 },
      quota: { requests: 500, period: 'WEEK', offset: 3 },
    });
  });

  it('says that a plan sets no limits where AWS leaves them out', async () => {
    const pass = await collectRecorded([
      answer('apigateway', 'GetUsagePlans', PAGE, {
        items: [{ id: 'plan01' }],
      }),
    ]);
    expect(only(pass, 'usage-plan')).toMatchObject({
      name: 'plan01',
      stages: [],
      throttle: null,
      quota: null,
    });
  });

  it('reads every page', async () => {
    const pass = await collectRecorded([
      answer('apigateway', 'GetUsagePlans', PAGE, {
        items: [{ id: 'plan01' }],
        position: 'next',
      }),
      answer(
        'apigateway',
        'GetUsagePlans',
        { limit: 500, position: 'next' },
        { items: [{ id: 'plan02' }] },
      ),
    ]);
    const plans = pass.resources.filter(({ kind }) => kind === 'usage-plan');
    expect(plans.map(({ name }) => name)).toEqual(['plan01', 'plan02']);
  });

  it('says that plans are unknown where they may not be read', async () => {
    const pass = await collectRecorded([
      refusal('apigateway', 'GetUsagePlans', PAGE),
    ]);
    expect(gapOf(pass, 'usage-plan')).toBe(
      'AccessDeniedException on apigateway:GET /usageplans',
    );
  });
});

describe('apiGatewayAccount', () => {
  it('reads the limit that all APIs share, and the role for logs', async () => {
    const pass = await collectRecorded([
      answer(
        'apigateway',
        'GetAccount',
        {},
        {
          cloudwatchRoleArn: 'arn:aws:iam::111111111111:role/logs',
          throttleSettings: { rateLimit: 10_000, burstLimit: 5_000 },
        },
      ),
    ]);
    expect(only(pass, 'api-gateway-account')).toEqual({
      kind: 'api-gateway-account',
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/account',
      accountId: '111111111111',
      region: 'eu-west-1',
      name: 'API Gateway in eu-west-1',
      tags: {},
      throttle: { rateLimit: 10_000, burstLimit: 5_000 },
      cloudWatchRoleArn: 'arn:aws:iam::111111111111:role/logs',
    });
  });

  it('tells that there is no role from that it is unknown', async () => {
    const without = await collectRecorded([
      answer(
        'apigateway',
        'GetAccount',
        {},
        { throttleSettings: { rateLimit: 10_000, burstLimit: 5_000 } },
      ),
    ]);
    expect(only(without, 'api-gateway-account').cloudWatchRoleArn).toBeNull();
    const denied = await collectRecorded([
      refusal('apigateway', 'GetAccount', {}),
    ]);
    expect(gapOf(denied, 'api-gateway-account')).toBe(
      'AccessDeniedException on apigateway:GET /account',
    );
  });
});

import type { Knex } from 'knex';
import type { ApiVisibility } from '../permissions/ApiCriterion';
import { writeProfiles } from '../store/writeProfiles';
import { aProfileRecord } from '../__testUtils__/aProfileRecord';
import { aPrivateApi, OTHER_SCOPE } from '../__testUtils__/builders';
import {
  migratedDatabase,
  supportedDatabases,
} from '../__testUtils__/testDatabases';
import { hideApis, hideOtherApis } from './hideApis';

jest.setTimeout(60_000);

const databases = supportedDatabases();
const FIRST_ACCOUNT: ApiVisibility = {
  property: 'accountId',
  values: ['111111111111'],
};

describe.each(databases.eachSupportedId())('hideApis on %s', engine => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, engine);
    await writeProfiles(knex, [
      aProfileRecord(aPrivateApi({ apiId: 'orders0001' })),
      aProfileRecord(aPrivateApi({ ...OTHER_SCOPE, apiId: 'payments01' })),
    ]);
  });

  it.each([
    [
      'a key',
      'as 222222222222:eu-west-1:payments01 does',
      'as an API you may not see does',
    ],
    [
      'the ARN of a REST API',
      'arn:aws:apigateway:eu-west-1:222222222222:/restapis/payments01',
      'an API you may not see',
    ],
    [
      'the ARN of an HTTP API',
      'arn:aws:apigateway:eu-west-1:222222222222:/apis/payments01',
      'an API you may not see',
    ],
    [
      'the ARN of a call',
      '{"Resource":"arn:aws:execute-api:eu-west-1:222222222222:payments01/*"}',
      '{"Resource":"an API you may not see/*"}',
    ],
    [
      'an API that is not indexed',
      '333333333333:eu-west-1:unknown001',
      'an API you may not see',
    ],
  ])('takes out %s', async (_, text, expected) => {
    const profile = { hops: [{ reason: text }] };
    expect(await hideApis(profile, knex, FIRST_ACCOUNT)).toEqual({
      hops: [{ reason: expected }],
    });
    expect(await hideApis(profile, knex, 'all')).toBe(profile);
  });

  it('leaves an API that is the reader’s own, though it is not indexed', async () => {
    const text = '333333333333:eu-west-1:mine000001';
    const options = { knex, visibility: FIRST_ACCOUNT };
    expect(await hideOtherApis([text], { ...options, own: [text] })).toEqual([
      text,
    ]);
    expect(await hideOtherApis([text], { ...options, own: [] })).toEqual([
      'an API you may not see',
    ]);
  });

  it.each([
    '111111111111:eu-west-1:orders0001',
    'arn:aws:apigateway:eu-west-1:111111111111:/restapis/orders0001',
    'arn:aws:apigateway:eu-west-1:222222222222:/vpclinks/link01',
    'arn:aws:ec2:eu-west-1:222222222222:vpc-endpoint/vpce-0a1',
  ])('leaves %s', async text => {
    expect(await hideApis([text], knex, FIRST_ACCOUNT)).toEqual([text]);
  });
});

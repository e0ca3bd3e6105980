import { ServiceCall } from '../../aws/recording/CallRecorder';
import {
  answer,
  collectRecorded,
  only,
  refusal,
} from '../testing/recordedScope';

const ARN =
  'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/pay.example+d0m1';
const SHARE = 'arn:aws:ram:eu-west-1:111111111111:resource-share/s1';
const LIST_INPUT = {
  resourceOwner: 'SELF',
  resourceType: 'apigateway:Domainnames',
  maxResults: 500,
};

function aDomain(type: 'PRIVATE' | 'REGIONAL'): ServiceCall[] {
  const domain = {
    domainName: 'pay.example',
    endpointConfiguration: { types: [type] },
    ...(type === 'PRIVATE' && { domainNameId: 'd0m1', domainNameArn: ARN }),
  };
  return [
    answer(
      'apigateway',
      'GetDomainNames',
      { resourceOwner: 'SELF', limit: 500 },
      { items: [domain] },
    ),
    answer(
      'apigateway',
      'GetBasePathMappings',
      { domainName: 'pay.example', domainNameId: 'd0m1', limit: 500 },
      {},
    ),
    answer(
      'apigatewayv2',
      'GetApiMappings',
      { DomainName: 'pay.example', MaxResults: '500' },
      {},
    ),
  ];
}

describe('addDomainShares', () => {
  it('tells with whom a private domain is shared, and who has not accepted', async () => {
    const pass = await collectRecorded([
      ...aDomain('PRIVATE'),
      answer('ram', 'ListResources', LIST_INPUT, {
        resources: [{ arn: ARN, resourceShareArn: SHARE }],
      }),
      answer(
        'ram',
        'GetResourceShareAssociations',
        {
          associationType: 'PRINCIPAL',
          resourceShareArns: [SHARE],
          maxResults: 500,
        },
        {
          resourceShareAssociations: [
            {
              resourceShareArn: SHARE,
              associatedEntity: '333333333333',
              status: 'ASSOCIATING',
              external: true,
              creationTime: new Date('2026-11-22T20:00:00Z'),
            },
            {
              resourceShareArn: SHARE,
              associatedEntity: '222222222222',
              status: 'ASSOCIATED',
            },
            {
              resourceShareArn: SHARE,
              associatedEntity: '444444444444',
              status: 'DISASSOCIATED',
            },
          ],
        },
      ),
    ]);
    expect(only(pass, 'domain-name').shares).toEqual([
      { principal: '222222222222', status: 'ASSOCIATED' },
      {
        principal: '333333333333',
        status: 'ASSOCIATING',
        external: true,
        sharedAt: '2026-11-22T20:00:00.000Z',
      },
    ]);
  });

  it('asks once where nothing is shared', async () => {
    const pass = await collectRecorded([
      ...aDomain('PRIVATE'),
      answer('ram', 'ListResources', LIST_INPUT, {}),
    ]);
    expect(only(pass, 'domain-name').shares).toEqual([]);
    expect(pass.calls.filter(({ service }) => service === 'ram')).toMatchObject(
      [{ operation: 'ListResources', calls: 1 }],
    );
  });

  it('states denied shares as unknown', async () => {
    const pass = await collectRecorded([
      ...aDomain('PRIVATE'),
      refusal('ram', 'ListResources', LIST_INPUT),
    ]);
    expect(only(pass, 'domain-name').shares).toMatchObject({
      missingAction: 'ram:ListResources',
    });
  });

  it('does not ask where no domain is private', async () => {
    const pass = await collectRecorded(aDomain('REGIONAL'));
    expect(only(pass, 'domain-name')).not.toHaveProperty('shares');
    expect(pass.calls.map(({ service }) => service)).not.toContain('ram');
  });
});

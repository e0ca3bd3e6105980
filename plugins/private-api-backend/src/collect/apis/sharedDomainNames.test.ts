import { Inventory } from 'backstage-plugin-private-api-common';
import {
  answer,
  collectRecorded,
  gapOf,
  only,
  refusal,
} from '../testing/recordedScope';

const LISTING = { resourceOwner: 'OTHER_ACCOUNTS', limit: 500 };
const ARN =
  'arn:aws:apigateway:eu-west-1:333333333333:/domainnames/pay.example+d0m41n';

/** All that AWS says of another account's domain. */
const SHARED = {
  domainName: 'pay.example',
  domainNameId: 'd0m41n',
  domainNameArn: ARN,
};

const HIDDEN = {
  unknown:
    'AWS shows it to account 333333333333 alone, which owns the domain name',
};

function shares(...items: object[]) {
  return answer('apigateway', 'GetDomainNames', LISTING, { items });
}

describe('sharedDomainNames', () => {
  it('knows a domain of another account by its name and ARN, and guesses nothing else', async () => {
    const pass = await collectRecorded([shares(SHARED)]);
    const domain = only(pass, 'domain-name');
    expect(domain).toEqual({
      kind: 'domain-name',
      arn: ARN,
      accountId: '333333333333',
      region: 'eu-west-1',
      name: 'pay.example',
      tags: {},
      domainName: 'pay.example',
      domainNameId: 'd0m41n',
      endpointType: 'PRIVATE',
      policy: HIDDEN,
      managementPolicy: HIDDEN,
      mappings: HIDDEN,
      routingRules: HIDDEN,
    });
    expect(gapOf(pass, 'domain-name')).toBeUndefined();
  });

  it("is joined with the association of the account's own endpoint", async () => {
    const pass = await collectRecorded([
      shares(SHARED),
      answer(
        'apigateway',
        'GetDomainNameAccessAssociations',
        { resourceOwner: 'SELF', limit: 500 },
        {
          items: [
            {
              domainNameAccessAssociationArn:
                'arn:aws:apigateway:eu-west-1:111111111111:/domainnameaccessassociations/domainname/pay.example+d0m41n/vpcesource/vpce-0a1',
              domainNameArn: ARN,
              accessAssociationSource: 'vpce-0a1',
            },
          ],
        },
      ),
    ]);
    const { domainNameArn } = only(pass, 'domain-name-access-association');
    const inventory = new Inventory(pass.resources, pass.coverage);
    expect(inventory.get('domain-name', domainNameArn)?.accountId).toBe(
      '333333333333',
    );
  });

  it('reads all pages', async () => {
    const pass = await collectRecorded([
      answer('apigateway', 'GetDomainNames', LISTING, {
        items: [SHARED],
        position: 'p2',
      }),
      answer(
        'apigateway',
        'GetDomainNames',
        { ...LISTING, position: 'p2' },
        { items: [{ ...SHARED, domainNameArn: `${ARN}2` }] },
      ),
    ]);
    expect(pass.resources.map(({ arn }) => arn)).toEqual([ARN, `${ARN}2`]);
  });

  it("leaves the account's own domains to their own listing", async () => {
    const own = ARN.replace('333333333333', '111111111111');
    const pass = await collectRecorded([
      shares({ ...SHARED, domainNameArn: own }, SHARED),
    ]);
    expect(only(pass, 'domain-name').arn).toBe(ARN);
  });

  it('keeps own domains where the shared ones cannot be listed, and says that some may be missing', async () => {
    const pass = await collectRecorded([
      answer(
        'apigateway',
        'GetDomainNames',
        { resourceOwner: 'SELF', limit: 500 },
        {
          items: [
            {
              domainName: 'own.example',
              endpointConfiguration: { types: ['REGIONAL'] },
            },
          ],
        },
      ),
      answer(
        'apigatewayv2',
        'GetApiMappings',
        { DomainName: 'own.example', MaxResults: '500' },
        {},
      ),
      refusal('apigateway', 'GetDomainNames', LISTING, {
        name: 'BadRequestException',
        statusCode: 400,
      }),
    ]);
    expect(only(pass, 'domain-name').name).toBe('own.example');
    expect(gapOf(pass, 'domain-name')).toBe(
      'BadRequestException on apigateway:GET /domainnames',
    );
  });
});

import {
  answer,
  collectRecorded,
  gapOf,
  only,
  refusal,
} from '../testing/recordedScope';

const LISTING = { resourceOwner: 'SELF', limit: 500 };
const PRIVATE_ARN =
  'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/pay.example+d0m41n';

const PRIVATE_DOMAIN = {
  domainName: 'pay.example',
  domainNameId: 'd0m41n',
  domainNameArn: PRIVATE_ARN,
  domainNameStatus: 'AVAILABLE',
  endpointConfiguration: { types: ['PRIVATE'] },
  policy: '{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[]}',
  managementPolicy: '{\\"Statement\\":[]}',
  routingMode: 'ROUTING_RULE_THEN_BASE_PATH_MAPPING',
};

const PRIVATE_MAPPINGS = {
  domainName: 'pay.example',
  domainNameId: 'd0m41n',
  limit: 500,
};

const RULES = {
  DomainName: 'pay.example',
  DomainNameId: 'd0m41n',
  MaxResults: 100,
};

function listing(domain: object) {
  return answer('apigateway', 'GetDomainNames', LISTING, { items: [domain] });
}

describe('domainNames', () => {
  it('reads a private domain by its id: policies, mappings and routing rules', async () => {
    const pass = await collectRecorded([
      listing(PRIVATE_DOMAIN),
      answer('apigateway', 'GetBasePathMappings', PRIVATE_MAPPINGS, {
        items: [{ basePath: '(none)', restApiId: 'a1b2c3d4e5', stage: 'live' }],
      }),
      answer('apigatewayv2', 'ListRoutingRules', RULES, {
        RoutingRules: [
          {
            RoutingRuleId: 'r1',
            Priority: 10,
            Conditions: [
              {
                MatchHeaders: {
                  AnyOf: [{ Header: 'x-version', ValueGlob: '2*' }],
                },
              },
              { MatchBasePaths: { AnyOf: ['v2'] } },
            ],
            Actions: [
              {
                InvokeApi: {
                  ApiId: 'f6g7h8i9j0',
                  Stage: 'live',
                  StripBasePath: true,
                },
              },
            ],
          },
        ],
      }),
    ]);
    expect(only(pass, 'domain-name')).toMatchObject({
      arn: PRIVATE_ARN,
      endpointType: 'PRIVATE',
      policy: '{"Version":"2012-10-17","Statement":[]}',
      managementPolicy: '{"Statement":[]}',
      mappings: [{ basePath: '', apiId: 'a1b2c3d4e5', stage: 'live' }],
      routingRules: [
        {
          id: 'r1',
          priority: 10,
          basePaths: ['v2'],
          headers: [{ name: 'x-version', glob: '2*' }],
          apiId: 'f6g7h8i9j0',
          stage: 'live',
          stripBasePath: true,
        },
      ],
    });
  });

  it('asks version 2 for the mappings of a public domain, and never for rules that are not in use', async () => {
    const pass = await collectRecorded([
      listing({
        domainName: 'api.example',
        endpointConfiguration: { types: ['REGIONAL'] },
        regionalDomainName: 'd-1.execute-api.eu-west-1.amazonaws.com',
      }),
      answer(
        'apigatewayv2',
        'GetApiMappings',
        { DomainName: 'api.example', MaxResults: '500' },
        { Items: [{ ApiMappingKey: 'a/b', ApiId: 'h1', Stage: 'live' }] },
      ),
    ]);
    expect(only(pass, 'domain-name')).toMatchObject({
      arn: 'arn:aws:apigateway:eu-west-1:111111111111:/domainnames/api.example',
      targetDomainName: 'd-1.execute-api.eu-west-1.amazonaws.com',
      mappings: [{ basePath: 'a/b', apiId: 'h1', stage: 'live' }],
      routingRules: [],
    });
  });

  it('states denied mappings as unknown and keeps the domain', async () => {
    const pass = await collectRecorded([
      listing({ ...PRIVATE_DOMAIN, routingMode: 'BASE_PATH_MAPPING_ONLY' }),
      refusal('apigateway', 'GetBasePathMappings', PRIVATE_MAPPINGS),
    ]);
    expect(only(pass, 'domain-name').mappings).toEqual({
      unknown:
        'AccessDeniedException on apigateway:GET /domainnames/pay.example/basepathmappings',
      missingAction: 'apigateway:GET on /domainnames/*/basepathmappings',
    });
  });

  it('leaves out a domain that was deleted between the listing and its reading', async () => {
    const pass = await collectRecorded([
      listing({ ...PRIVATE_DOMAIN, routingMode: 'BASE_PATH_MAPPING_ONLY' }),
      refusal('apigateway', 'GetBasePathMappings', PRIVATE_MAPPINGS, {
        name: 'NotFoundException',
        statusCode: 404,
      }),
    ]);
    expect(pass.resources).toEqual([]);
    expect(gapOf(pass, 'domain-name')).toBeUndefined();
  });
});

describe('accessAssociations', () => {
  it("gives an association to the account whose it is: a consumer's at our domain is the consumer's", async () => {
    const arn =
      'arn:aws:apigateway:eu-west-1:222222222222:/domainnameaccessassociations/domainname/pay.example+d0m41n/vpcesource/vpce-0a1';
    const pass = await collectRecorded([
      answer(
        'apigateway',
        'GetDomainNameAccessAssociations',
        { resourceOwner: 'OTHER_ACCOUNTS', limit: 500 },
        {
          items: [
            {
              domainNameAccessAssociationArn: arn,
              domainNameArn: PRIVATE_ARN,
              accessAssociationSource: 'vpce-0a1',
            },
          ],
        },
      ),
    ]);
    expect(only(pass, 'domain-name-access-association')).toMatchObject({
      arn,
      accountId: '222222222222',
      domainNameArn: PRIVATE_ARN,
      vpcEndpointId: 'vpce-0a1',
    });
  });
});

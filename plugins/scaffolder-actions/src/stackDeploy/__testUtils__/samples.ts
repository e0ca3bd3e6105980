export const TEMPLATE_REF = 'template:default/rest-private-basic';
export const ORDERS = {
  path: 'template.yaml',
  name: 'orders',
  accountId: '111111111111',
  region: 'eu-west-1',
};

/** Two accounts, each with its own keys unless the second's belong to another. */
export function aConfig(keyOfSecond = '222222222222') {
  const secretAccessKey = 'testing';
  return {
    aws: {
      accounts: [
        {
          accountId: '111111111111',
          accessKeyId: '111111111111',
          secretAccessKey,
        },
        {
          accountId: '222222222222',
          accessKeyId: keyOfSecond,
          secretAccessKey,
        },
      ],
    },
    privateApi: {
      deployment: {
        accounts: [
          { accountId: '111111111111', roleName: 'maker' },
          { accountId: '222222222222' },
        ],
        regions: ['eu-west-1'],
        templates: ['rest-private-basic'],
        capabilities: ['CAPABILITY_IAM'],
      },
    },
  };
}

export const A_TEMPLATE = `
Parameters:
  ApiName: { Type: String, Default: orders }
  Secret: { Type: String, NoEcho: true, Default: '' }
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: !Ref ApiName, EndpointConfiguration: { Types: [PRIVATE] } }
Outputs:
  ApiId: { Value: !Ref Api }
  StageName: { Value: live }
`;

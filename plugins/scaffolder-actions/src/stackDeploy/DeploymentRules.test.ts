import { ConfigReader } from '@backstage/config';
import { DeploymentRules } from './DeploymentRules';

const rules = DeploymentRules.fromConfig(
  new ConfigReader({
    privateApi: {
      deployment: {
        regions: ['eu-west-1', 'cn-north-1'],
        templates: ['rest-private-*', 'template:payments/api'],
        capabilities: ['CAPABILITY_IAM'],
        accounts: [
          { accountId: '111111111111', roleName: 'maker' },
          {
            accountId: '222222222222',
            regions: ['us-east-1'],
            roleArn: 'arn:aws:iam::222222222222:role/team/maker',
          },
          { accountId: '333333333333' },
        ],
      },
    },
  }),
);
const BASIC = 'template:default/rest-private-basic';
const scope = (accountId: string, region: string) => ({ accountId, region });

describe('DeploymentRules', () => {
  it.each([
    [BASIC, '111111111111', 'eu-west-1'],
    [BASIC, '222222222222', 'us-east-1'],
    ['Template:Payments/API', '111111111111', 'eu-west-1'],
  ])('lets %s deploy to %s in %s', (ref, accountId, region) => {
    expect(() => rules.require(ref, [scope(accountId, region)])).not.toThrow();
  });

  it.each([
    [BASIC, '444444444444', 'eu-west-1', 'Account 444444444444'],
    [BASIC, '111111111111', 'us-east-1', 'Region us-east-1 of account 1'],
    [BASIC, '222222222222', 'eu-west-1', 'Region eu-west-1 of account 2'],
    ['template:default/other', '111111111111', 'eu-west-1', 'default/other'],
    ['template:other/rest-private-basic', '111111111111', 'eu-west-1', 'other'],
    ['template:payments/api-2', '111111111111', 'eu-west-1', 'payments/api-2'],
    [undefined, '111111111111', 'eu-west-1', 'A task without a template'],
  ])('keeps %s from %s in %s', (ref, accountId, region, message) => {
    const forbidden = () => rules.require(ref, [scope(accountId, region)]);
    expect(forbidden).toThrow(message);
    expect(forbidden).toThrow('may not');
  });

  it('refuses all where one of several places is not allowed', () => {
    const places = [
      scope('111111111111', 'eu-west-1'),
      scope('111111111111', 'us-east-1'),
    ];
    expect(() => rules.require(BASIC, places)).toThrow('Region us-east-1');
  });

  it('allows nothing unless configured', () => {
    const none = DeploymentRules.fromConfig(new ConfigReader({}));
    expect(() =>
      none.require(BASIC, [scope('111111111111', 'eu-west-1')]),
    ).toThrow('Nothing may be deployed');
    expect(none.capabilities).toEqual([]);
  });

  it('names the role that CloudFormation assumes', () => {
    expect(rules.roleArnFor(scope('111111111111', 'eu-west-1'))).toBe(
      'arn:aws:iam::111111111111:role/maker',
    );
    expect(rules.roleArnFor(scope('111111111111', 'cn-north-1'))).toBe(
      'arn:aws-cn:iam::111111111111:role/maker',
    );
    expect(rules.roleArnFor(scope('222222222222', 'us-east-1'))).toBe(
      'arn:aws:iam::222222222222:role/team/maker',
    );
    expect(rules.roleArnFor(scope('333333333333', 'eu-west-1'))).toBe(
      undefined,
    );
  });
});

import { Inventory } from '../inventory';
import { mergeInventories } from './mergeInventories';
import { readTemplates } from './readTemplates';

const SCOPE = { accountId: '111111111111', region: 'eu-west-1' };

const TEMPLATE = readTemplates([
  {
    name: 'orders',
    ...SCOPE,
    body: `
Resources:
  Api: { Type: AWS::ApiGateway::RestApi }
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
`,
  },
]).inventory;

describe('mergeInventories', () => {
  it('keeps what only the template has and what only the estate has', () => {
    const [vpc] = TEMPLATE.all('vpc');
    const estate = new Inventory(
      [{ ...vpc, arn: 'arn:existing', vpcId: 'vpc-0e1' }],
      [],
    );
    const merged = mergeInventories(TEMPLATE, estate);
    expect(merged.all('api')).toHaveLength(1);
    expect(merged.all('vpc').map(({ vpcId }) => vpcId)).toEqual([
      'vpc-0e1',
      vpc.vpcId,
    ]);
  });

  it('takes the template’s resource where both have it', () => {
    const [vpc] = TEMPLATE.all('vpc');
    const estate = new Inventory([{ ...vpc, name: 'old' }], []);
    expect(mergeInventories(TEMPLATE, estate).all('vpc')).toEqual([vpc]);
  });

  it('leaves what the template does not decide unknown until the estate knows it', () => {
    expect(TEMPLATE.gapOf('domain-name', SCOPE)).toBeUndefined();
    expect(TEMPLATE.gapOf('vpc-endpoint', SCOPE)).toEqual({
      unknown: 'account 111111111111 in eu-west-1 is not indexed',
    });
    const estate = new Inventory(
      [],
      [{ ...SCOPE, kind: 'vpc-endpoint', complete: true }],
    );
    const merged = mergeInventories(TEMPLATE, estate);
    expect(merged.gapOf('vpc-endpoint', SCOPE)).toBeUndefined();
    expect(merged.gapOf('domain-name', SCOPE)).toBeUndefined();
  });
});

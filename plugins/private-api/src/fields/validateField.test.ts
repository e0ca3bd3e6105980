import { RESOURCE_FIELDS, OWNER_PATTERN } from './resourceFields';
import { validateField } from './validateField';

const NO_APIS = { get: () => undefined };

function errorsOf(value: string | string[] | undefined, pattern: RegExp) {
  const addError = jest.fn();
  validateField(
    value,
    { addError },
    { pattern, example: 'this', apiHolder: NO_APIS },
  );
  return addError.mock.calls.map(([message]) => message);
}

describe('validateField', () => {
  const { pattern } = RESOURCE_FIELDS.PrivateApiSubnetPicker;

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['an id', 'subnet-0a1b2c3d'],
    ['several ids', ['subnet-0a1b2c3d', 'subnet-0a1b2c3d4e5f60718']],
  ])('takes %s', (_, value) => {
    expect(errorsOf(value, pattern)).toEqual([]);
  });

  it.each([
    ['vpc-0a1b2c3d', '"vpc-0a1b2c3d" does not look like this'],
    ['subnet-XYZ', '"subnet-XYZ" does not look like this'],
  ])('refuses %s', (value, message) => {
    expect(errorsOf(value, pattern)).toEqual([message]);
    expect(errorsOf(['subnet-0a1b2c3d', value], pattern)).toEqual([message]);
  });

  it.each([
    ['PrivateApiVpcPicker', 'vpc-0a1b2c3d4e5f60718'],
    ['PrivateApiSecurityGroupPicker', 'sg-0a1b2c3d4e5f60718'],
    ['PrivateApiVpcEndpointPicker', 'vpce-0a1b2c3d4e5f60718'],
    ['PrivateApiVpcLinkPicker', 'hcwyunfy'],
    ['PrivateApiHostedZonePicker', 'Z0123456789ABCDEFGHIJ'],
    [
      'PrivateApiCertificatePicker',
      'arn:aws:acm:eu-west-1:111111111111:certificate/0a1b2c3d-1111-2222-3333-444455556666',
    ],
    [
      'PrivateApiLoadBalancerPicker',
      'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/orders/0a1b2c3d4e5f6071',
    ],
  ] as const)('knows what %s takes', (name, value) => {
    expect(errorsOf(value, RESOURCE_FIELDS[name].pattern)).toEqual([]);
    expect(errorsOf(`${value} `, RESOURCE_FIELDS[name].pattern)).toHaveLength(
      1,
    );
  });

  it.each(['checkout', 'group:default/checkout', 'user:jane.doe'])(
    'takes %s as an owner',
    value => expect(errorsOf(value, OWNER_PATTERN)).toEqual([]),
  );

  it.each(['jane@example.com', 'the checkout team', 'a/b/c'])(
    'does not take %s as an owner',
    value => expect(errorsOf(value, OWNER_PATTERN)).toHaveLength(1),
  );
});

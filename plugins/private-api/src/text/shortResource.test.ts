import { shortenArns, shortResource } from './shortResource';

const ELB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111';

describe('shortResource', () => {
  it.each([
    [`${ELB}:loadbalancer/net/orders/0a1b`, 'orders'],
    [`${ELB}:listener/app/orders/0a1b/2c3d`, 'orders'],
    ['arn:aws:lambda:eu-west-1:111111111111:function:orders', 'orders'],
    ['arn:aws:servicediscovery:eu-west-1:111111111111:service/srv-1', 'srv-1'],
    ['nlb-orders', 'nlb-orders'],
    ['', ''],
  ])('says %p as %p', (arn, expected) => {
    expect(shortResource(arn)).toBe(expected);
  });
});

describe('shortenArns', () => {
  it('leaves what stands around an ARN', () => {
    expect(
      shortenArns(
        `link → ${ELB}:loadbalancer/app/orders/0a1b https://orders.example.com`,
      ),
    ).toBe('link → orders https://orders.example.com');
  });
});

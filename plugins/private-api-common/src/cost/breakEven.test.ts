import { breakEvenRequests, lambdaRequestPrice } from './breakEven';
import { roundToCents } from './cents';
import { defaultPriceBooks } from './defaultPriceBooks';

const { prices } = defaultPriceBooks['us-east-1'];
const x86 = {
  loadBalancerHour: prices['nlb-hour']!,
  lambdaRequest: prices['lambda-request']!,
  lambdaGbSecond: prices['lambda-x86-gb-second']!,
};
const arm = { ...x86, lambdaGbSecond: prices['lambda-arm-gb-second']! };

describe('load balancer against VPC-enabled Lambda, the whitepaper’s table 5', () => {
  it.each([
    ['128 MB for 50 ms', x86, 128, 50, 54.0],
    ['128 MB for 100 ms', x86, 128, 100, 40.2],
    ['256 MB for 100 ms', x86, 256, 100, 26.6],
    ['512 MB for 200 ms', x86, 512, 200, 8.8],
    ['1,024 MB for 1,000 ms', x86, 1024, 1000, 0.97],
    ['128 MB for 50 ms on Arm', arm, 128, 50, 58.0],
    ['128 MB for 100 ms on Arm', arm, 128, 100, 44.8],
    ['256 MB for 100 ms on Arm', arm, 256, 100, 30.8],
    ['512 MB for 200 ms on Arm', arm, 512, 200, 10.7],
    ['1,024 MB for 1,000 ms on Arm', arm, 1024, 1000, 1.2],
  ])(
    '%s: as dear as the load balancer’s 16.43 at so many million requests',
    (_, of, memoryMb, durationMs, millions) => {
      const use = { memoryMb, durationMs, hoursPerMonth: 730 };
      const requests = breakEvenRequests(of, use);
      const digits = millions < 1 ? 2 : 1;
      expect((requests / 1_000_000).toFixed(digits)).toBe(
        millions.toFixed(digits),
      );
      expect(roundToCents(requests * lambdaRequestPrice(of, use))).toBe(16.43);
    },
  );

  it('five requests a day, the whitepaper’s own case, cost less than a cent', () => {
    const use = { memoryMb: 512, durationMs: 200 };
    expect(150 * lambdaRequestPrice(x86, use)).toBeLessThan(0.01);
  });
});

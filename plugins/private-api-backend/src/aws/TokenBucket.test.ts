import { VirtualClock } from './testing/VirtualClock';
import { TokenBucket } from './TokenBucket';

describe('TokenBucket', () => {
  it('lets a burst through at once and the rest at the steady rate, in order', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 2, burst: 3 }, clock);
    const passed: [number, number][] = [];
    const calls = [0, 1, 2, 3, 4, 5].map(async call => {
      await bucket.take();
      passed.push([call, clock.now()]);
    });
    await clock.run(Promise.all(calls));
    expect(passed).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 500],
      [4, 1000],
      [5, 1500],
    ]);
  });

  it('fills up to the burst and no further while it rests', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 1, burst: 2 }, clock);
    await clock.run(clock.sleep(3_600_000));
    await clock.run(Promise.all([bucket.take(), bucket.take(), bucket.take()]));
    expect(clock.now()).toBe(3_601_000);
  });

  it('gives the token of an aborted call back', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 }, clock);
    await bucket.take();
    const stop = new AbortController();
    const aborted = bucket.take(stop.signal);
    stop.abort(new Error('called off'));
    await expect(aborted).rejects.toThrow('called off');
    await clock.run(bucket.take());
    expect(clock.now()).toBe(1000);
  });
});

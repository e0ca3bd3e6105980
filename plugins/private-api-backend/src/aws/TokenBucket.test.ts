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

  it('lets nothing pass during a pause, and goes on in order at the steady rate', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 2, burst: 2 }, clock);
    const passed: [string, number][] = [];
    const take = async (call: string) => {
      await bucket.take();
      passed.push([call, clock.now()]);
    };
    const waiting = ['a', 'b', 'c', 'd'].map(take);
    const late = clock.sleep(700).then(async () => {
      bucket.pause(10_000);
      await take('e');
    });
    await clock.run(Promise.all([...waiting, late]));
    expect(passed).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 500],
      // Would have come at 1000 and at 1500.
      ['d', 11_000],
      ['e', 11_500],
    ]);
  });

  it('keeps no burst for the end of a pause', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 1, burst: 5 }, clock);
    bucket.pause(10_000);
    await clock.run(Promise.all([bucket.take(), bucket.take()]));
    expect(clock.now()).toBe(12_000);
  });

  it('ends at the later of two pauses', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 }, clock);
    bucket.pause(10_000);
    bucket.pause(3_000);
    await clock.run(bucket.take());
    expect(clock.now()).toBe(11_000);
  });

  it('takes no notice of a pause that is none', async () => {
    const clock = new VirtualClock();
    const bucket = new TokenBucket({ perSecond: 1, burst: 2 }, clock);
    bucket.pause(0);
    await clock.run(Promise.all([bucket.take(), bucket.take()]));
    expect(clock.now()).toBe(0);
  });
});

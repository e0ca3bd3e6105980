import { SharedRequests } from './SharedRequests';

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

const settled = () => new Promise(resolve => setTimeout(resolve));

describe('SharedRequests', () => {
  it('asks once for all who want the same', async () => {
    const load = jest.fn(async (key: string) => `profile of ${key}`);
    const requests = new SharedRequests(load);
    const first = jest.fn();
    const second = jest.fn();
    requests.subscribe('a', first);
    requests.subscribe('a', second);
    expect(requests.read('a')).toEqual({ status: 'loading' });
    await settled();
    expect(requests.read('a')).toEqual({
      status: 'ready',
      value: 'profile of a',
    });
    expect(load).toHaveBeenCalledTimes(1);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('asks again after the last of them is gone', async () => {
    const load = jest.fn(async () => 1);
    const requests = new SharedRequests(load);
    requests.subscribe('a', () => {})();
    expect(requests.read('a')).toEqual({ status: 'loading' });
    requests.subscribe('a', () => {});
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('gives up what nobody waits for', () => {
    let signal: AbortSignal | undefined;
    const requests = new SharedRequests((_, given) => {
      signal = given;
      return new Promise(() => {});
    });
    const stop = requests.subscribe('a', () => {});
    expect(signal?.aborted).toBe(false);
    stop();
    expect(signal?.aborted).toBe(true);
  });

  it('leaves what there is while it looks for newer, and where that fails', async () => {
    const answers = [
      deferred<number>(),
      deferred<number>(),
      deferred<number>(),
    ];
    let asked = 0;
    const requests = new SharedRequests(() => answers[asked++].promise);
    requests.subscribe('a', () => {});
    answers[0].resolve(1);
    await settled();
    requests.refresh('a');
    expect(requests.read('a')).toEqual({ status: 'ready', value: 1 });
    answers[1].reject(new Error('gone'));
    await settled();
    expect(requests.read('a')).toEqual({ status: 'ready', value: 1 });
    requests.refresh('a');
    answers[2].resolve(3);
    await settled();
    expect(requests.read('a')).toEqual({ status: 'ready', value: 3 });
  });

  it('tells an error to all, and asks again when told to', async () => {
    const answers = [deferred<string>(), deferred<string>()];
    let asked = 0;
    const requests = new SharedRequests(() => answers[asked++].promise);
    requests.subscribe('a', () => {});
    answers[0].reject('gone');
    await settled();
    expect(requests.read('a')).toEqual({
      status: 'error',
      error: new Error('gone'),
    });
    requests.reload('a');
    expect(requests.read('a')).toEqual({ status: 'loading' });
    answers[1].resolve('back');
    await settled();
    expect(requests.read('a')).toEqual({ status: 'ready', value: 'back' });
  });

  it('takes no late answer to a question that was asked anew', async () => {
    const answers = [deferred<string>(), deferred<string>()];
    let asked = 0;
    const requests = new SharedRequests(() => answers[asked++].promise);
    requests.subscribe('a', () => {});
    requests.reload('a');
    answers[1].resolve('new');
    await settled();
    answers[0].resolve('old');
    await settled();
    expect(requests.read('a')).toEqual({ status: 'ready', value: 'new' });
  });

  it('does nothing where nobody waits', () => {
    const load = jest.fn(async () => 1);
    new SharedRequests(load).reload('a');
    expect(load).not.toHaveBeenCalled();
  });
});

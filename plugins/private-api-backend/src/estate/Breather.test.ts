import { Breather } from './Breather';

/** Each look at the clock finds that a slice has passed. */
function passTimeQuickly() {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
}

afterEach(() => {
  jest.restoreAllMocks();
});

it('lets the process have a round between the slices of all that judge', async () => {
  passTimeQuickly();
  let round = 0;
  let isOver = false;
  const count = () => {
    round += 1;
    if (!isOver) {
      setImmediate(count);
    }
  };
  setImmediate(count);
  const resumedIn: number[] = [];
  const judge = async () => {
    const breather = new Breather();
    for (let slice = 0; slice < 5; slice++) {
      await breather.breathe();
      resumedIn.push(round);
    }
  };
  await Promise.all([judge(), judge(), judge()]);
  isOver = true;
  expect(resumedIn).toHaveLength(15);
  expect(new Set(resumedIn).size).toBe(15);
});

it('goes on at once where little time has passed', async () => {
  jest.spyOn(performance, 'now').mockReturnValue(0);
  let hasWaited = false;
  setImmediate(() => {
    hasWaited = true;
  });
  await new Breather().breathe();
  expect(hasWaited).toBe(false);
});

it('stops work that is no longer wanted, and lets the others go on', async () => {
  passTimeQuickly();
  const stop = new AbortController();
  const stopped = new Breather(stop.signal).breathe();
  const other = new Breather().breathe();
  stop.abort(new Error('not wanted'));
  await expect(stopped).rejects.toThrow('not wanted');
  await expect(other).resolves.toBeUndefined();
});

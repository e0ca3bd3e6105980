import { readAllPages } from './readAllPages';

/** Pages of a list, at most `limit` rows each, as the backend cuts them. */
function listOf(rows: number[], totalItems = rows.length) {
  return jest.fn(async (page: { limit: number; offset: number }) => ({
    items: rows.slice(page.offset, page.offset + page.limit),
    totalItems,
  }));
}

describe('readAllPages', () => {
  it.each([
    ['nothing', 0, [0]],
    ['what one page holds', 500, [0]],
    ['what takes three', 1001, [0, 500, 1000]],
  ])('reads %s', async (_, length, offsets) => {
    const rows = Array.from({ length }, (__, index) => index);
    const list = listOf(rows);
    expect(await readAllPages(list)).toEqual(rows);
    expect(list.mock.calls).toEqual(
      offsets.map(offset => [{ limit: 500, offset }]),
    );
  });

  it('ends where rows go while it reads', async () => {
    const list = listOf([1, 2], 900);
    expect(await readAllPages(list)).toEqual([1, 2]);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('fails where a page does', async () => {
    await expect(
      readAllPages(() => Promise.reject(new Error('gone'))),
    ).rejects.toThrow('gone');
  });
});

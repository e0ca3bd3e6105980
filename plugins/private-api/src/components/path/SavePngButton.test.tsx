import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildPath } from '../../path/buildPath';
import { createFormats } from '../../text/createFormats';
import { aProfile } from '../../testing/fixtures';
import { renderWithBackend } from '../../testing/__testUtils__/renderWithBackend';
import { englishMessages } from '../../testing/__testUtils__/translate';
import { SavePngButton } from './SavePngButton';

const PATH = buildPath(aProfile(), {
  t: englishMessages(),
  ...createFormats('en-US'),
});

/** What a browser draws with, recording the texts; jsdom draws nothing. */
function fakeContext(texts: string[]) {
  const nothing = () => {};
  return {
    fillText: (text: string) => texts.push(text),
    measureText: (text: string) => ({ width: text.length * 6 }),
    fillRect: nothing,
    strokeRect: nothing,
    translate: nothing,
    scale: nothing,
    stroke: nothing,
    fill: nothing,
    setLineDash: nothing,
  };
}

let texts: string[];
let saved: string[];
let canvasSize: [number, number];

beforeEach(() => {
  texts = [];
  saved = [];
  (global as { Path2D?: unknown }).Path2D = class {};
  URL.createObjectURL = () => 'blob:png';
  URL.revokeObjectURL = () => {};
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockImplementation(function getContext(this: HTMLCanvasElement) {
      canvasSize = [this.width, this.height];
      return fakeContext(texts) as never;
    });
  jest
    .spyOn(HTMLCanvasElement.prototype, 'toBlob')
    .mockImplementation(callback => callback(new Blob(['png'])));
});

afterEach(() => {
  jest.restoreAllMocks();
  delete (global as { Path2D?: unknown }).Path2D;
});

async function save(path = PATH) {
  renderWithBackend(<SavePngButton path={path} name="orders" />);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Save as PNG' }),
  );
}

describe('SavePngButton', () => {
  it('saves a picture that names lanes, elements and their state', async () => {
    await save();
    await waitFor(() => expect(saved).toEqual(['orders.png']));
    for (const text of [
      'Callers',
      'Targets',
      '✓ Allowed',
      '✕ Denied',
      '? Unknown',
      'nlb-orders',
      'tg-orders',
    ]) {
      expect(texts).toContain(text);
    }
    // Twice as many pixels as the drawing has units, all lanes side by side.
    expect(canvasSize[0]).toBeGreaterThan(3200);
  });

  it('says that a path is too large to draw, and saves nothing', async () => {
    const nodes = Array.from({ length: 90 }, (_, index) => ({
      ...PATH.nodes[0],
      id: `caller ${index}`,
    }));
    await save({ nodes, edges: [] });
    expect(await screen.findByText(/too large for a picture/)).toBeVisible();
    expect(saved).toEqual([]);
  });

  it.each([
    [
      'draws nothing',
      () =>
        jest
          .spyOn(HTMLCanvasElement.prototype, 'getContext')
          .mockReturnValue(null),
    ],
    [
      'makes no picture of it',
      () =>
        jest
          .spyOn(HTMLCanvasElement.prototype, 'toBlob')
          .mockImplementation(callback => callback(null)),
    ],
  ])('says so where the browser %s', async (_, spoil) => {
    spoil();
    await save();
    expect(
      await screen.findByText(/browser makes no picture/),
    ).toBeInTheDocument();
    expect(saved).toEqual([]);
  });
});

import { drawPath, PNG_MARGIN } from '../../path/drawPath';
import { layoutPath } from '../../path/layoutPath';
import { ApiPath } from '../../path/types';
import { Translate } from '../../text/useText';

/** Wide enough for all lanes side by side at a width that shows ids in full. */
const WIDTH = 2000;
/** For screens and print of twice the usual density. */
const SCALE = 2;
/** Browsers draw nothing on a larger canvas, without saying so. */
const MOST_PIXELS_A_SIDE = 16_384;

/**
 * A picture of the path.
 *
 * @throws where the browser cannot draw it, in the reader's words.
 */
export async function createPng(path: ApiPath, t: Translate): Promise<Blob> {
  const layout = layoutPath(path, WIDTH);
  const canvas = document.createElement('canvas');
  canvas.width = (layout.width + 2 * PNG_MARGIN) * SCALE;
  canvas.height = (layout.height + 2 * PNG_MARGIN) * SCALE;
  if (Math.max(canvas.width, canvas.height) > MOST_PIXELS_A_SIDE) {
    throw new Error(t('path.pngTooLarge'));
  }
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error(t('path.pngImpossible'));
  }
  context.scale(SCALE, SCALE);
  drawPath(context, layout, t);
  const blob = await new Promise<Blob | null>(resolve =>
    canvas.toBlob(resolve, 'image/png'),
  );
  if (!blob) {
    throw new Error(t('path.pngImpossible'));
  }
  return blob;
}

import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { PreviewTools } from './PreviewTools';
import type { FormTemplate } from './readTemplate';

/** A file beside the template. */
export interface SkeletonFile {
  /** From the template's folder, with slashes. */
  path: string;
  content: Buffer;
}

/** The scaffolder takes 10 MB of JSON, and base64 adds a third. */
const MAX_BYTES = 5_000_000;

/**
 * The files that the template's steps fetch from beside it; absolute URLs the scaffolder reads itself. Where the template
 * stands is what the catalog says, not what the entity's author may write.
 */
export async function readSkeletons(
  { entity, fillIn }: FormTemplate,
  tools: Pick<PreviewTools, 'reader' | 'integrations'>,
): Promise<SkeletonFile[]> {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  if (!location) {
    throw new InputError('The catalog does not say where the template stands');
  }
  const { type, target } = parseLocationRef(location);
  const folders = new Set(fillIn.flatMap(({ input }) => folderOf(input?.url)));
  const files: SkeletonFile[] = [];
  for (const folder of folders) {
    if (type === 'file') {
      files.push(...(await readFolder(dirname(target), folder)));
    } else {
      files.push(...(await readTree(target, folder, tools)));
    }
  }
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes > MAX_BYTES) {
    throw new InputError(
      `The template's files are more than ${MAX_BYTES} bytes`,
    );
  }
  return files;
}

function folderOf(url: unknown): string[] {
  if (typeof url !== 'string' || url.includes('${{') || URL.canParse(url)) {
    return [];
  }
  return [posix.normalize(url)];
}

async function readFolder(
  base: string,
  folder: string,
): Promise<SkeletonFile[]> {
  const root = resolveSafeChildPath(base, folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      // Links are left out: they can lead out of the folder.
      .filter(entry => entry.isFile())
      .map(async entry => {
        const file = join(entry.parentPath, entry.name);
        return {
          path: relative(base, file).split(sep).join('/'),
          content: await readFile(file),
        };
      }),
  );
}

async function readTree(
  target: string,
  folder: string,
  { reader, integrations }: Pick<PreviewTools, 'reader' | 'integrations'>,
): Promise<SkeletonFile[]> {
  const url = integrations.resolveUrl({ url: folder, base: target });
  const tree = await reader.readTree(url);
  const files = await tree.files();
  return Promise.all(
    files.map(async file => ({
      path: posix.join(folder, file.path),
      content: await file.content(),
    })),
  );
}

import { readFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  defaultPriceBooks,
  overlayPriceBooks,
  priceBookFromPriceList,
} from 'backstage-plugin-private-api-common';
import type { ReadPriceList } from './readPriceList';
import { moduleNameOf, renderPriceBook } from './renderPriceBook';

/** What became of one Region. */
export interface WrittenBook {
  region: string;
  file: string;
  /** Prices that the list had. */
  count: number;
  problems: string[];
}

/** Writes the modules of the price books of Regions. One without a price of ours in the list is not written. */
export async function writeSnapshot(
  read: ReadPriceList,
  of: { regions: readonly string[]; directory: string; readOn: string },
): Promise<WrittenBook[]> {
  const written: WrittenBook[] = [];
  await mkdir(of.directory, { recursive: true });
  for (const region of of.regions) {
    const items = await read(region);
    const { book, problems } = priceBookFromPriceList(items, region);
    const count = Object.keys(book.prices).length;
    const file = path.join(of.directory, `${moduleNameOf(region)}.ts`);
    if (count > 0) {
      const books = overlayPriceBooks(defaultPriceBooks, [book]);
      await writeFile(file, renderPriceBook(books[region], of.readOn));
    }
    written.push({ region, file, count, problems });
  }
  return written;
}

/** Reads files on disk in place of AWS: bulk offer files, answers of `GetProducts`, or lists of their items by service. */
export function readFromFiles(paths: readonly string[]): ReadPriceList {
  return async () => {
    const files = await Promise.all(
      paths.map(async file => JSON.parse(await readFile(file, 'utf8'))),
    );
    return files.flatMap(itemsOf);
  };
}

function itemsOf(file: unknown): unknown[] {
  if (Array.isArray(file)) {
    return file;
  }
  if (typeof file !== 'object' || file === null || 'products' in file) {
    return [file];
  }
  return 'PriceList' in file
    ? [file.PriceList].flat()
    : Object.values(file).flat();
}

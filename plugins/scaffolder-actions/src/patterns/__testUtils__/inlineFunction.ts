import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import yaml from 'yaml';
import { Pattern } from './Pattern';

/** The code that a template of a pattern gives a Lambda function. */
export function inlineCode(
  pattern: string,
  template: string,
  logicalId: string,
): string {
  const path = join(new Pattern(pattern).folder, 'skeleton', template);
  const { Resources } = yaml.parse(readFileSync(path, 'utf8'), {
    logLevel: 'silent',
  });
  return Resources[logicalId].Properties.Code.ZipFile;
}

/** Loads such code with its environment and modules, and answers its handler. */
export function loadHandler(
  code: string,
  env: Record<string, string>,
  modules: Record<string, unknown>,
): () => Promise<void> {
  const exports: { handler?: () => Promise<void> } = {};
  runInNewContext(code, {
    exports,
    process: { env },
    // The tests set the clock.
    Date,
    require: (name: string) => modules[name],
  });
  return exports.handler!;
}

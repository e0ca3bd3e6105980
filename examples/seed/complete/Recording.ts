import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scope } from '../spec/scope.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | Json[]
  | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** One recorded call to AWS. */
export interface Call {
  operation: string;
  input: JsonObject;
  output?: JsonObject;
  error?: { name: string; statusCode: number };
}

/** One file of a recording: the calls of one scope to one service. */
interface File extends Scope {
  path: string;
  service: string;
  calls: Call[];
}

interface Manifest {
  recordedAt: string;
  [member: string]: unknown;
}

const MANIFEST_FILE = 'recording.json';

/** The files of a recording, to be edited in place and written back. */
export class Recording {
  readonly #directory: string;
  readonly #manifest: Manifest;
  readonly #files: File[];

  private constructor(directory: string, manifest: Manifest, files: File[]) {
    this.#directory = directory;
    this.#manifest = manifest;
    this.#files = files;
  }

  static async read(directory: string): Promise<Recording> {
    const names = await readdir(directory, { recursive: true });
    const files: File[] = [];
    for (const name of names.sort()) {
      const [accountId, region, file] = name.split(path.sep);
      if (file?.endsWith('.json')) {
        const calls = await readJson(path.join(directory, name));
        const service = path.basename(file, '.json');
        files.push({ path: name, accountId, region, service, calls });
      }
    }
    const manifest = await readJson(path.join(directory, MANIFEST_FILE));
    return new Recording(directory, manifest, files);
  }

  /** The time that counts as now in it. */
  get recordedAt(): string {
    return this.#manifest.recordedAt;
  }

  set recordedAt(time: string) {
    this.#manifest.recordedAt = time;
  }

  /** All calls of an operation, `<service> <operation>`, in one scope or in all. */
  calls(what: string, scope?: Scope): Call[] {
    const [service, operation] = what.split(' ');
    return this.#files
      .filter(file => file.service === service)
      .filter(file => !scope || isSameScope(file, scope))
      .flatMap(file => file.calls)
      .filter(call => call.operation === operation);
  }

  /** What the calls answered under one member, as one list. */
  items(what: string, member: string, scope?: Scope): JsonObject[] {
    return this.calls(what, scope).flatMap(
      ({ output }) => (output?.[member] ?? []) as JsonObject[],
    );
  }

  /** Every call with the scope it was made in. */
  *allCalls(): Iterable<{ scope: Scope; service: string; call: Call }> {
    for (const { accountId, region, service, calls } of this.#files) {
      for (const call of calls) {
        yield { scope: { accountId, region }, service, call };
      }
    }
  }

  /** Puts a call in, in place of what the same question was answered before. */
  setCall(service: string, scope: Scope, call: Call): void {
    const file = this.#files.find(
      other => other.service === service && isSameScope(other, scope),
    );
    if (!file) {
      throw new Error(
        `${scope.accountId} in ${scope.region} has no ${service}`,
      );
    }
    const question = questionOf(call);
    file.calls = file.calls.filter(other => questionOf(other) !== question);
    file.calls.push(call);
  }

  /** Changes every text in it, of questions and answers. */
  replaceTexts(replace: (text: string) => string): void {
    for (const { call } of this.allCalls()) {
      call.input = mapTexts(call.input, replace) as JsonObject;
      call.output &&= mapTexts(call.output, replace) as JsonObject;
    }
  }

  async write(): Promise<void> {
    for (const { path: name, calls } of this.#files) {
      await this.#writeJson(name, calls.sort(byQuestion));
    }
    await this.#writeJson(MANIFEST_FILE, this.#manifest);
  }

  async #writeJson(name: string, json: unknown): Promise<void> {
    const text = `${JSON.stringify(json, null, 2)}\n`;
    await writeFile(path.join(this.#directory, name), text);
  }
}

async function readJson(file: string) {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The order of the calls is that in which answers came; this one stays. */
function byQuestion(a: Call, b: Call): number {
  return questionOf(a) < questionOf(b) ? -1 : 1;
}

function questionOf({ operation, input }: Call): string {
  return `${operation} ${JSON.stringify(input)}`;
}

function isSameScope(a: Scope, b: Scope): boolean {
  return a.accountId === b.accountId && a.region === b.region;
}

function mapTexts(json: Json, replace: (text: string) => string): Json {
  if (typeof json === 'string') {
    return replace(json);
  }
  if (Array.isArray(json)) {
    return json.map(member => mapTexts(member, replace));
  }
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(
      Object.entries(json).map(([key, member]) => [
        key,
        mapTexts(member, replace),
      ]),
    );
  }
  return json;
}

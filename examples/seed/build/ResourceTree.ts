import type { Aws } from '../aws.ts';

/** The resources of a REST API, made along the paths that are asked for. */
export class ResourceTree {
  readonly #aws: Aws;
  readonly #restApiId: string;
  readonly #ids: Map<string, string>;

  constructor(aws: Aws, restApiId: string, rootId: string) {
    this.#aws = aws;
    this.#restApiId = restApiId;
    this.#ids = new Map([['', rootId]]);
  }

  async idOf(path: string): Promise<string> {
    const trimmed = path.replace(/\/+$/, '');
    const known = this.#ids.get(trimmed);
    if (known) {
      return known;
    }
    const cut = trimmed.lastIndexOf('/');
    const { id } = await this.#aws.apiGateway.createResource({
      restApiId: this.#restApiId,
      parentId: await this.idOf(trimmed.slice(0, cut)),
      pathPart: trimmed.slice(cut + 1),
    });
    this.#ids.set(trimmed, id!);
    return id!;
  }
}

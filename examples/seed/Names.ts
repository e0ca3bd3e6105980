/** What a name in a spec can stand for. */
export type NamedKind =
  | 'vpc'
  | 'ipv6-cidr'
  | 'subnet'
  | 'security-group'
  | 'endpoint'
  | 'endpoint-dns'
  | 'load-balancer'
  | 'listener'
  | 'target-group'
  | 'cloud-map-service'
  | 'vpc-link'
  | 'certificate'
  | 'api';

/** Remembers which id or ARN AWS gave to the things that specs call by name. */
export class Names {
  readonly #ids = new Map<string, string>();

  /** Keeps the id; a name given twice is a mistake in the specs. */
  add(kind: NamedKind, name: string, id: string | undefined): string {
    const key = `${kind} ${name}`;
    if (!id || this.#ids.has(key)) {
      throw new Error(id ? `two of ${key}` : `no id for ${key}`);
    }
    this.#ids.set(key, id);
    return id;
  }

  has(kind: NamedKind, name: string): boolean {
    return this.#ids.has(`${kind} ${name}`);
  }

  get(kind: NamedKind, name: string): string {
    const id = this.#ids.get(`${kind} ${name}`);
    if (!id) {
      throw new Error(`no ${kind} is called ${name}`);
    }
    return id;
  }
}

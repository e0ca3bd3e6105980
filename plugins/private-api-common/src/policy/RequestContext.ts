import { parseAddress, type Address } from './networks';

/**
 * What a request says of one condition key.
 *
 * @remarks
 * `unknown` stands for every value the key could have, and for its absence unless `present` is set. `within` narrows an
 * address to some networks.
 *
 * @public
 */
export type ContextValue =
  | { state: 'known'; values: readonly string[] }
  | { state: 'absent' }
  | {
      state: 'unknown';
      reason: string;
      present?: boolean;
      within?: readonly string[];
    };

/** @public */
export const ABSENT: ContextValue = { state: 'absent' };

/**
 * The context keys of one request. Keys have no case.
 *
 * @public
 */
export class RequestContext {
  readonly #values = new Map<string, ContextValue>();
  readonly #addresses = new Map<string, Address | undefined>();
  readonly #others: (key: string) => ContextValue;

  /**
   * @param values - By key, for example `aws:SourceVpce`.
   * @param others - What to say of any other key, which it gets in lower case. Absent by default.
   */
  constructor(
    values: Readonly<Record<string, ContextValue>>,
    others: (key: string) => ContextValue = () => ABSENT,
  ) {
    for (const [key, value] of Object.entries(values)) {
      this.#values.set(key.toLowerCase(), value);
    }
    this.#others = others;
  }

  /** The value of a key, given in lower case. */
  get(key: string): ContextValue {
    return this.#values.get(key) ?? this.#others(key);
  }

  /** A value as address, parsed once for each context: a policy may name hundreds of networks. */
  address(text: string): Address | undefined {
    if (!this.#addresses.has(text)) {
      this.#addresses.set(text, parseAddress(text));
    }
    return this.#addresses.get(text);
  }
}

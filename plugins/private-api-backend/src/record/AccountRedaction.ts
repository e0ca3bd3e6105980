import { Json } from '../aws/recording/encodeValue';

/** Twelve digits on their own, in an ARN, in a policy's text or as a value. */
const ACCOUNT_ID = /(?<!\d)\d{12}(?!\d)/g;

/**
 * Puts invented account ids in place of real ones: `111111111111` for the first that it meets, `222222222222` for the
 * second, the same one everywhere.
 *
 * @internal
 */
export class AccountRedaction {
  readonly #invented = new Map<string, string>();

  redact(json: Json): Json {
    if (typeof json === 'string') {
      return this.redactText(json);
    }
    if (Array.isArray(json)) {
      return json.map(item => this.redact(item));
    }
    if (typeof json !== 'object' || json === null) {
      return json;
    }
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => [
        this.redactText(key),
        this.redact(value),
      ]),
    );
  }

  redactText(text: string): string {
    return text.replace(ACCOUNT_ID, id => this.#inventedFor(id));
  }

  #inventedFor(accountId: string): string {
    const known = this.#invented.get(accountId);
    if (known) {
      return known;
    }
    const number = this.#invented.size + 1;
    const invented =
      number < 10
        ? String(number).repeat(12)
        : String(100_000_000_000 + number);
    this.#invented.set(accountId, invented);
    return invented;
  }
}

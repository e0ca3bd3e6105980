import type { Fact, Scope } from '../../inventory';
import type { TemplateResource } from '../parse/parseTemplate';
import type { Evaluator } from './Evaluator';
import { Properties } from './Properties';

/**
 * A resource that a stack would make.
 */
export class StackResource {
  readonly stack: Evaluator;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Properties;
  readonly #condition?: string;

  constructor(stack: Evaluator, logicalId: string, declared: TemplateResource) {
    this.stack = stack;
    this.logicalId = logicalId;
    this.type = declared.type;
    this.#condition = declared.condition;
    this.properties = new Properties(
      stack,
      declared.properties,
      `Resources.${logicalId}.Properties`,
    );
  }

  get scope(): Scope {
    return this.stack.scope;
  }

  /** Whether it is made at all. */
  get exists(): Fact<boolean> {
    return this.#condition === undefined
      ? true
      : this.stack.condition(this.#condition);
  }

  /** What synthetic ids are made from: the same as long as stack and logical id are. */
  get seed(): string {
    const { accountId, region } = this.scope;
    return `${accountId}/${region}/${this.stack.name}/${this.logicalId}`;
  }

  /** What `Ref` answers, where it is a text. */
  get ref(): string {
    return String(this.stack.ref(this.logicalId));
  }
}

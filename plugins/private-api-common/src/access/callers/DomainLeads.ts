import { scopeId, type Api, type DomainName } from '../../inventory';
import { targetsOfDomain } from './domainTargets';
import { append } from '../../inventory/append';

/** Which of some domains lead to an API, or may: each is read once, however many APIs ask. */
export class DomainLeads {
  readonly #byApi = new Map<string, DomainName[]>();
  /** Those of which not all targets could be read, by scope. */
  readonly #open = new Map<string, DomainName[]>();

  constructor(domains: readonly DomainName[]) {
    for (const domain of domains) {
      const { targets, gap } = targetsOfDomain(domain);
      const scope = scopeId(domain);
      if (gap) {
        append(this.#open, scope, domain);
        continue;
      }
      for (const apiId of new Set(targets.map(target => target.apiId))) {
        append(this.#byApi, `${scope} ${apiId}`, domain);
      }
    }
  }

  /** A domain leads to APIs of its own account and Region only. */
  of(api: Api): readonly DomainName[] {
    const scope = scopeId(api);
    const leading = this.#byApi.get(`${scope} ${api.apiId}`) ?? [];
    const open = this.#open.get(scope);
    return open ? [...leading, ...open] : leading;
  }
}

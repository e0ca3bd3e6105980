import {
  networkBindingsOf,
  readApiPolicy,
  type NetworkBindingUse,
  type ReadPolicy,
} from '../../access';
import type { Api } from '../../inventory';

/** The resource policy of an API as its draft has it. Read once for the many practices that look at it. */
export const policyOf: (api: Api) => ReadPolicy = oncePerApi(api =>
  readApiPolicy(api),
);

/** How the policy of an API binds callers to their network, for each way to authorise. */
export const bindingsOf: (api: Api) => NetworkBindingUse[] =
  oncePerApi(networkBindingsOf);

/** APIs are immutable: what was made of one stays true as long as it lives. */
function oncePerApi<T extends object>(make: (api: Api) => T): (api: Api) => T {
  const made = new WeakMap<Api, T>();
  return api => {
    const known = made.get(api);
    if (known) {
      return known;
    }
    const value = make(api);
    made.set(api, value);
    return value;
  };
}

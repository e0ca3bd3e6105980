import { sumOfCents } from '../cents';
import type { ApiCost, EstateSaving } from './EstateCost';

const COUNT = 10;

/** The ten largest savings that the comparisons of all APIs name. */
export function largestSavings(costs: readonly ApiCost[]): EstateSaving[] {
  const savings = new Map<string, EstateSaving>();
  for (const { key, cost } of costs) {
    for (const {
      id,
      title,
      monthlySaving,
      resources = [],
    } of cost.comparisons) {
      if (monthlySaving !== null && monthlySaving > 0) {
        // What concerns one API alone is a saving of its own; what concerns a shared resource is one of all its users.
        const about = resources.length > 0 ? resources.join(' ') : key;
        const saving = savings.get(`${id} ${about}`);
        if (saving) {
          saving.monthlySaving = sumOfCents([
            saving.monthlySaving,
            monthlySaving,
          ]);
          saving.apis.push(key);
        } else {
          savings.set(`${id} ${about}`, {
            id,
            title,
            monthlySaving,
            apis: [key],
            resources,
          });
        }
      }
    }
  }
  return [...savings.values()]
    .sort(
      (a, b) =>
        b.monthlySaving - a.monthlySaving || a.apis[0].localeCompare(b.apis[0]),
    )
    .slice(0, COUNT);
}

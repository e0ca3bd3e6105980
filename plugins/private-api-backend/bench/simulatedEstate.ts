import { Scope } from 'backstage-plugin-private-api-common';
import { SimulatedScope } from './SimulatedScope';

const SCOPES = 20;
const RESOURCES = 10;

/** An estate of so many APIs in 20 scopes; three of four are REST APIs with ten methods each. */
export function simulatedEstate(
  apis: number,
): { scope: Scope; simulation: SimulatedScope }[] {
  const restApis = Math.round((apis / SCOPES) * 0.75);
  const size = {
    restApis,
    httpApis: apis / SCOPES - restApis,
    resources: RESOURCES,
  };
  return Array.from({ length: SCOPES }, (_, index) => ({
    scope: {
      accountId: String(index + 1).padStart(12, '0'),
      region: 'eu-west-1',
    },
    simulation: new SimulatedScope(`s${index}x`, size),
  }));
}

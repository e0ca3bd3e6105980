import { Inventory, isUnknown, VpcEndpoint } from '../../inventory';
import {
  canonicalName,
  indexOf,
  PlacedRecord,
  targetsOf,
} from '../estate/EstateIndex';
import { fail, Judgement, pass, unknown, unknownFrom } from '../Judgement';

/**
 * Whether Route 53 leads a name to a VPC endpoint, for clients in a VPC, or anywhere where none is given: by the most specific private zone of the VPC, which
 * hides all others, else by a public zone. No zone in the inventory proves nothing: any account may own one.
 */
export function judgeRecord(
  hostname: string,
  vpcId: string | undefined,
  endpoint: VpcEndpoint,
  inventory: Inventory,
): Judgement {
  const index = indexOf(inventory);
  const name = canonicalName(hostname);
  const zone = (index.privateZonesByVpc.get(vpcId ?? '') ?? [])
    .filter(({ domainName }) => isWithinZone(name, domainName))
    .sort((a, b) => b.domainName.length - a.domainName.length)[0];
  if (zone && isUnknown(zone.records)) {
    return unknownFrom(
      zone.records,
      `The records of private zone ${zone.domainName} are not known`,
    );
  }
  const records = recordsOf(name, index.recordsByName).filter(placed =>
    zone ? placed.zone === zone : !placed.zone.isPrivate,
  );
  if (records.length > 0) {
    return judgeTargets(hostname, records, endpoint);
  }
  if (zone) {
    return fail(
      `Private zone ${zone.domainName} of ${vpcId} has no record ${hostname}.`,
      `Add an alias record ${hostname} to the endpoint's regional DNS name in that zone.`,
      { source: `hosted zone ${zone.domainName}`, text: `no ${hostname}` },
    );
  }
  return unknown(
    `No indexed hosted zone${
      vpcId ? ` of ${vpcId}` : ''
    } has ${hostname}; another account or an own DNS server may.`,
    `Add an alias record to ${
      endpoint.endpointId
    } in a private zone associated with ${
      vpcId ?? endpoint.vpcId
    }, or index the account that owns the zone.`,
  );
}

function judgeTargets(
  hostname: string,
  records: readonly PlacedRecord[],
  endpoint: VpcEndpoint,
): Judgement {
  const leading = records.find(({ record }) =>
    targetsOf(record).some(target => isNameOf(target, endpoint)),
  );
  const { zone, record } = leading ?? records[0];
  const evidence = {
    source: `hosted zone ${zone.domainName}`,
    text: `${record.name} ${record.type} ${
      record.aliasTarget ?? record.values.join(', ')
    }`,
  };
  if (leading) {
    return pass(`${hostname} leads to ${endpoint.endpointId}.`, evidence);
  }
  if (records.some(placed => targetsOf(placed.record).length === 0)) {
    return {
      ...unknown(
        `${hostname} has addresses as values; whose they are is not looked up.`,
        "Use an alias to the endpoint's DNS name: its addresses can change.",
      ),
      evidence,
    };
  }
  return fail(
    `${hostname} leads elsewhere than to ${endpoint.endpointId}.`,
    `Point the record at the regional DNS name of ${endpoint.endpointId}.`,
    evidence,
  );
}

function recordsOf(name: string, byName: Map<string, PlacedRecord[]>) {
  const isAddress = ({ record }: PlacedRecord) =>
    ['A', 'AAAA', 'CNAME'].includes(record.type);
  const exact = byName.get(name)?.filter(isAddress) ?? [];
  if (exact.length > 0) {
    return exact;
  }
  const parent = name.slice(name.indexOf('.') + 1);
  // Route 53's API writes the asterisk as an octal escape.
  return [`*.${parent}`, `\\052.${parent}`].flatMap(
    wildcard => byName.get(wildcard)?.filter(isAddress) ?? [],
  );
}

function isNameOf(target: string, endpoint: VpcEndpoint): boolean {
  return (
    target.startsWith(`${endpoint.endpointId}-`) ||
    target.startsWith(`${endpoint.endpointId}.`) ||
    endpoint.dnsNames.some(name => canonicalName(name) === target)
  );
}

function isWithinZone(name: string, zone: string): boolean {
  const domain = canonicalName(zone);
  return name === domain || name.endsWith(`.${domain}`);
}

import type { Tags } from '../spec/tags.ts';

const COST_CENTERS: Record<string, string> = {
  catalogue: 'CC-4110',
  checkout: 'CC-4120',
  customer: 'CC-4130',
  payments: 'CC-4210',
  risk: 'CC-4220',
  finance: 'CC-4230',
  'parcel-network': 'CC-5110',
  warehousing: 'CC-5120',
  'cross-border': 'CC-5130',
  'integration-platform': 'CC-6100',
};

/** The tags that the company asks for on everything: who answers for it, who pays, what it is part of. */
export function owned(owner: string, system: string): Tags {
  return { owner, ...unowned(system) };
}

/** The same where somebody forgot the owner. */
export function unowned(system: string): Tags {
  return {
    'cost-center': COST_CENTERS[system],
    environment: 'production',
    system,
  };
}

import { indexOf } from '../../connectivity/estate/EstateIndex';
import type {
  DomainName,
  DomainNameAccessAssociation,
  Inventory,
} from '../../inventory';
import { notApplicable, type PracticeResult } from '../practice';

type Results<M extends string> = PracticeResult<M> | PracticeResult<M>[];

/** Judges a private custom domain name; a public one the practice does not concern. */
export function ofPrivateDomain<M extends string>(
  domain: DomainName,
  judge: () => Results<M>,
): Results<M> {
  return domain.endpointType === 'PRIVATE' ? judge() : notApplicable();
}

/** The access associations with a private custom domain name, of all accounts: their owner sees those of others too. */
export function associationsOf(
  domain: DomainName,
  inventory: Inventory,
): readonly DomainNameAccessAssociation[] {
  return indexOf(inventory).associationsByDomain.get(domain.arn) ?? [];
}

import {
  DomainName,
  GetDomainNamesCommand,
  ResourceOwner,
} from '@aws-sdk/client-api-gateway';
import { readPages } from '../../aws/readPages';
import { CollectContext } from '../CollectContext';

/**
 * The account's own custom domain names, or those of other accounts that it may use. Version 1 of the API is asked: version 2
 * does not know private ones.
 *
 * @internal
 */
export async function listDomainNames(
  { clients, call }: CollectContext,
  resourceOwner: ResourceOwner,
): Promise<DomainName[]> {
  return readPages(async position => {
    const page = await clients.apiGateway.send(
      new GetDomainNamesCommand({ resourceOwner, limit: 500, position }),
      call,
    );
    return { items: page.items, next: page.position };
  });
}

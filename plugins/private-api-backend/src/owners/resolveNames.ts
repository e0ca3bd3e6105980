import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { entityRefOf } from '../estate/ownerOf';
import { inChunks } from '../store/inChunks';
import type { DbOwnerNameRow } from '../store/tables';

/** What the catalog makes of a value that is to name an owner. */
export type ResolvedName = Omit<DbOwnerNameRow, 'checked_at' | 'is_found'> & {
  is_found: boolean;
};

const FIELDS = ['kind', 'metadata', 'spec.profile'];

/**
 * The Groups and Users that values name: an entity ref, a bare name (a Group, or else a User), or the mail address of one. A
 * ref of an entity that does not exist stays the owner, and is marked as not found.
 */
export async function resolveNames(
  values: readonly string[],
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<ResolvedName[]> {
  const refs = values.flatMap(refsOf);
  const known = new Map<string, Entity>();
  for (const chunk of inChunks([...new Set(refs)])) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: chunk, fields: FIELDS },
      { credentials },
    );
    items.forEach(item => item && known.set(stringifyEntityRef(item), item));
  }
  const byMail = await findByMail(values.filter(isMail), catalog, credentials);
  return values.map(value => {
    const entity =
      refsOf(value).flatMap(ref => known.get(ref) ?? [])[0] ??
      byMail.get(value.toLocaleLowerCase('en-US'));
    return {
      value,
      owner: entity ? stringifyEntityRef(entity) : refsOf(value)[0] ?? '',
      is_found: entity !== undefined,
      title: entity ? titleOf(entity) : null,
    };
  });
}

/** The entities that a value may mean, the likelier first. */
function refsOf(value: string): string[] {
  const ref = entityRefOf(value);
  if (!ref) {
    return [];
  }
  return value.includes(':') ? [ref] : [ref, ref.replace(/^group:/, 'user:')];
}

function isMail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(value);
}

async function findByMail(
  mails: readonly string[],
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Map<string, Entity>> {
  const byMail = new Map<string, Entity>();
  for (const chunk of inChunks(mails)) {
    const { items } = await catalog.getEntities(
      {
        filter: { kind: ['group', 'user'], 'spec.profile.email': [...chunk] },
        fields: FIELDS,
      },
      { credentials },
    );
    for (const entity of items) {
      const mail = profileOf(entity).email?.toLocaleLowerCase('en-US');
      // A Group that shares its address with a User is the likelier owner.
      if (mail && (entity.kind === 'Group' || !byMail.has(mail))) {
        byMail.set(mail, entity);
      }
    }
  }
  return byMail;
}

function titleOf(entity: Entity): string | null {
  return profileOf(entity).displayName ?? entity.metadata.title ?? null;
}

function profileOf(entity: Entity): { email?: string; displayName?: string } {
  return (entity.spec?.profile ?? {}) as {
    email?: string;
    displayName?: string;
  };
}

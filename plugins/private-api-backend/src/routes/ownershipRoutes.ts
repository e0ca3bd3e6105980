import { InputError } from '@backstage/errors';
import {
  OWNERSHIP_VIEWS,
  OwnershipView,
} from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import { listOwners } from '../store/listOwners';
import { searchOwnership } from '../store/searchOwnership';
import type { PrivateApiRouter } from './PrivateApiRouter';
import {
  chooseFrom,
  readPage,
  readText,
  readTexts,
  refuseUnknown,
} from './parseQuery';
import {
  AnyRequest,
  credentialsOf,
  RouteContext,
  visibilityOf,
} from './RouteContext';

/** `/v1/ownership` and `/v1/owners`. */
export function addOwnershipRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  const { knex } = context;

  router.get('/v1/ownership', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, ['view', 'owner', 'limit', 'offset']);
    const view = readView(req.query);
    const query = {
      view,
      owner: readOwners(req.query),
      ...readPage(req.query),
      ...(view === 'mine' && { mine: await refsOfReader(context, req) }),
    };
    res.json(await searchOwnership(knex, query, visibility));
  });

  router.get('/v1/owners', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, ['owner', 'limit', 'offset']);
    const query = { owner: readOwners(req.query), ...readPage(req.query) };
    res.json(await listOwners(knex, query, visibility));
  });
}

function readView(query: Request['query']): OwnershipView {
  const text = readText(query, 'view');
  return text === undefined ? 'all' : chooseFrom(text, OWNERSHIP_VIEWS, 'view');
}

/** Entity refs compare without regard to case; owners are kept in lower case. */
function readOwners(query: Request['query']): string[] | undefined {
  return readTexts(query, 'owner')?.map(ref => ref.toLocaleLowerCase('en-US'));
}

/** The user and their groups. */
async function refsOfReader(
  context: RouteContext,
  request: AnyRequest,
): Promise<string[]> {
  const { auth, userInfo } = context;
  const credentials = await credentialsOf(context, request);
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new InputError(`The view 'mine' is one of a user's own`);
  }
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  return ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
}

import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { findingWaivePermission } from 'backstage-plugin-private-api-common';
import { deleteWaiver, isOpenFinding, putWaiver } from '../store/waivers';
import { audited } from './audited';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { parseWaiver } from './parseWaiver';
import { AnyRequest, RouteContext } from './RouteContext';

/**
 * `/v1/findings/{id}/waiver`. A finding concerns every API with the same cause, such as a VPC endpoint that they share; who may
 * waive and may see one of these APIs may waive it.
 */
export function addWaiverRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  const { knex } = context;

  router.put('/v1/findings/:id/waiver', async (req, res) => {
    const { id } = req.params;
    const event = waiverEvent(req, { actionType: 'put', ...req.body });
    const waiver = await audited(context, event, async () => {
      const { principal } = await requireWaiver(context, req);
      const now = new Date().toISOString();
      const made = {
        ...parseWaiver(req.body, now.slice(0, 10)),
        author: principal.userEntityRef,
        createdAt: now,
      };
      await putWaiver(knex, id, made);
      return made;
    });
    res.json(waiver);
  });

  router.delete('/v1/findings/:id/waiver', async (req, res) => {
    const { id } = req.params;
    const event = waiverEvent(req, { actionType: 'delete' });
    await audited(context, event, async () => {
      await requireWaiver(context, req);
      if (!(await deleteWaiver(knex, id))) {
        throw new NotFoundError(`Finding ${id} is not waived`);
      }
    });
    res.status(204).end();
  });
}

type WaiverHttpRequest = AnyRequest<{ id: string }>;

function waiverEvent(request: WaiverHttpRequest, meta: object) {
  return {
    eventId: 'finding-waive',
    severityLevel: 'medium' as const,
    request,
    meta: { findingId: request.params.id, ...meta },
  };
}

/** Throws unless the user may waive, and may see an API with the finding. A waiver wants a person who answers for it. */
async function requireWaiver(
  { knex, authorizer, httpAuth }: RouteContext,
  request: WaiverHttpRequest,
): Promise<BackstageCredentials<BackstageUserPrincipal>> {
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  await authorizer.require(findingWaivePermission, credentials);
  const visibility = await authorizer.visibleTo(credentials);
  const { id } = request.params;
  if (!(await isOpenFinding(knex, id, visibility))) {
    throw new NotFoundError(`No finding ${id} is known`);
  }
  return credentials;
}

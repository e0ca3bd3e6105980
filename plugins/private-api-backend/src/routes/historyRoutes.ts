import { InputError } from '@backstage/errors';
import { HISTORY_GROUPS } from 'backstage-plugin-private-api-common';
import type { Request } from 'express';
import { PILLARS } from '../store/pillars';
import type { HistorySpan } from '../store/historySums';
import { readApiHistory, readHistory } from '../store/readHistory';
import { findApi } from '../store/searchApis';
import type { PrivateApiRouter } from './PrivateApiRouter';
import { chooseFrom, readChoices, readText, refuseUnknown } from './parseQuery';
import { unknownApi } from './readApiKey';
import { RouteContext, visibilityOf } from './RouteContext';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Answered unless the caller asks from another day on. */
const USUAL_DAYS = 90;

/** `/v1/history` and `/v1/apis/{key}/history`. */
export function addHistoryRoutes(
  router: PrivateApiRouter,
  context: RouteContext,
) {
  const { knex } = context;

  router.get('/v1/history', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, ['groupBy', 'pillar', 'practice', 'from', 'to']);
    const text = readText(req.query, 'groupBy');
    const groupBy = text
      ? chooseFrom(text, HISTORY_GROUPS, 'groupBy')
      : undefined;
    const span = readSpan(req.query);
    const pillars = readChoices(req.query, 'pillar', PILLARS);
    const practices = readChoices(
      req.query,
      'practice',
      context.analyses.practices.map(({ id }) => id),
    );
    if (practices && (pillars || groupBy === 'pillar')) {
      throw new InputError(
        `Parameter 'practice' does not go with a pillar: a practice is of one`,
      );
    }
    const items = await readHistory(knex, span, {
      groupBy,
      pillars,
      practices,
      visibility,
    });
    res.json({ items, totalItems: items.length });
  });

  router.get('/v1/apis/:key/history', async (req, res) => {
    const visibility = await visibilityOf(context, req);
    refuseUnknown(req.query, ['from', 'to']);
    const span = readSpan(req.query);
    const api = await findApi(knex, req.params.key, visibility);
    if (!api) {
      throw unknownApi(req.params.key);
    }
    const items = await readApiHistory(knex, api.api_key, span);
    res.json({ items, totalItems: items.length });
  });
}

function readSpan(query: Request['query']): HistorySpan {
  const from = readDay(query, 'from');
  const to = readDay(query, 'to');
  if (from && to && from > to) {
    throw new InputError(`Parameter 'from' is after 'to'`);
  }
  const end = to ? Date.parse(to) : Date.now();
  const usual = new Date(end - USUAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  return { from: from ?? usual, ...(to && { to }) };
}

function readDay(query: Request['query'], name: string): string | undefined {
  const text = readText(query, name);
  if (text !== undefined && !isDay(text)) {
    throw new InputError(
      `Parameter '${name}' must be a day such as 2026-11-29, not '${text}'`,
    );
  }
  return text;
}

function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(text) : NaN;
  // Dates that no calendar has either do not parse or come out as another day.
  return !isNaN(time) && new Date(time).toISOString().startsWith(text);
}

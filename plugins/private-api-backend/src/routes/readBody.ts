import express, { RequestHandler } from 'express';

/** Twenty templates of 1 MB, and as much again for quotes and line breaks escaped in JSON. */
const CHECK_LIMIT = '40mb';

const readSmall = express.json();
const readTemplates = express.json({ limit: CHECK_LIMIT });

/** Reads a JSON body. Only `/v1/check` takes more than the 100 kB that are express's own limit. */
export const readBody: RequestHandler = (req, res, next) =>
  req.path === '/v1/check'
    ? readTemplates(req, res, next)
    : readSmall(req, res, next);

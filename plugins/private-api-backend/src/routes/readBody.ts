import express, { RequestHandler } from 'express';
import { refuseNulInJson } from './refuseNul';

/** Twenty templates of 1 MB, and as much again for quotes and line breaks escaped in JSON. */
const CHECK_LIMIT = '40mb';

const readSmall = express.json({ reviver: refuseNulInJson });
const readTemplates = express.json({
  limit: CHECK_LIMIT,
  reviver: refuseNulInJson,
});

/** Reads a JSON body. Only `/v1/check` takes more than the 100 kB that are express's own limit. */
export const readBody: RequestHandler = (req, res, next) =>
  req.path === '/v1/check'
    ? readTemplates(req, res, next)
    : readSmall(req, res, next);

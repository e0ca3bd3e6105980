import type { Caller } from '../../access/types';
import type { PrivateNameKind } from '../names/NameCheck';
import type { ReachabilityQuestion } from '../types';

/** A reachability question in the form in which it is judged. */
export interface Call {
  caller: Caller;
  hostname?: PrivateNameKind;
  browser: boolean;
  stage: string;
  /** Upper case. */
  method: string;
  /** Without query string. */
  path: string;
}

/** Reads a question leniently: it comes from a form or over HTTP, and the hop that needs what is missing tells so. */
export function readCall(question: ReachabilityQuestion): Call {
  const { caller, hostname, browser, stage, method, path } = question;
  return {
    caller: caller ?? {},
    ...(hostname && { hostname }),
    browser: browser === true,
    stage: textOf(stage),
    method: textOf(method).trim().toUpperCase(),
    path: textOf(path).split('?')[0],
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

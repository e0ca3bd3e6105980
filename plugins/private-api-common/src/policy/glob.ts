import { ANY_TEXT } from './PolicyRequest';
import { ONE, STAR } from './TextTemplate';

/** Literal code units, {@link STAR} and {@link ONE}. */
export type Glob = readonly number[];

const ANY = ANY_TEXT.charCodeAt(0);

/**
 * True if the glob matches the whole text, whatever stands for the `ANY_TEXT` in it: only a star takes that in.
 * Linear for the globs of real policies; no regular expression, so that none can be slow.
 *
 * @param start - How much both begin with, where the caller has compared it.
 */
export function matchesGlob(glob: Glob, text: string, start = 0): boolean {
  let g = start;
  let t = start;
  let lastStar = -1;
  let resume = 0;
  while (t < text.length) {
    const unit = text.charCodeAt(t);
    if (g < glob.length && glob[g] === STAR) {
      lastStar = g++;
      resume = t;
    } else if (g < glob.length && takesUnit(glob[g], unit)) {
      g++;
      t++;
    } else if (lastStar >= 0) {
      g = lastStar + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (glob[g] === STAR) {
    g++;
  }
  return g === glob.length;
}

function takesUnit(token: number, unit: number): boolean {
  return unit !== ANY && (token === ONE || token === unit);
}

/**
 * False if nothing can stand for the `ANY_TEXT` in the text so that the glob matches.
 *
 * @remarks
 * Two patterns that both can stretch have a text in common as soon as their beginnings and their ends agree: the star of one
 * takes in the middle of the other. A glob without star is a text for the open text to match, but for its `?`, which then
 * count as agreeing.
 */
export function canMatchGlob(glob: Glob, text: string): boolean {
  if (!text.includes(ANY_TEXT)) {
    return matchesGlob(glob, text);
  }
  if (glob.includes(STAR)) {
    return agreesAtStart(glob, text) && agreesAtEnd(glob, text);
  }
  return glob.includes(ONE) || matchesGlob(openGlob(text), textOf(glob));
}

function agreesAtStart(glob: Glob, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (glob[i] === STAR || unit === ANY) {
      return true;
    }
    if (!takesUnit(glob[i], unit)) {
      return false;
    }
  }
  return true;
}

function agreesAtEnd(glob: Glob, text: string): boolean {
  for (let i = 1; i <= text.length; i++) {
    const token = glob[glob.length - i];
    const unit = text.charCodeAt(text.length - i);
    if (token === STAR || unit === ANY) {
      return true;
    }
    if (!takesUnit(token, unit)) {
      return false;
    }
  }
  return true;
}

function openGlob(text: string): Glob {
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charCodeAt(i);
    return unit === ANY ? STAR : unit;
  });
}

/** A glob without wildcards as the text that it is. */
export function textOf(units: Glob): string {
  return units.map(unit => String.fromCharCode(unit)).join('');
}

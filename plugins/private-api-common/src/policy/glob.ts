import { ANY_TEXT } from './PolicyRequest';
import { ONE, STAR } from './TextTemplate';

/** Literal code units, {@link STAR} and {@link ONE}. */
export type Glob = readonly number[];

const ANY = ANY_TEXT.charCodeAt(0);

/**
 * True if the glob matches the whole text, whatever stands for the `ANY_TEXT` in it: only a star takes that in.
 * Linear for the globs of real policies; no regular expression, so that none can be slow.
 */
export function matchesGlob(glob: Glob, text: string): boolean {
  let g = 0;
  let t = 0;
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
 * True if something can stand for each `ANY_TEXT` in the text so that the glob matches.
 *
 * @remarks
 * Both sides have wildcards, so this walks the positions reachable in the glob, one set for each position in the text.
 */
export function canMatchGlob(glob: Glob, text: string): boolean {
  let reached = skipStars(glob, new Set([0]));
  for (let t = 0; t < text.length; t++) {
    const unit = text.charCodeAt(t);
    reached = unit === ANY ? allFrom(glob, reached) : step(glob, reached, unit);
    if (reached.size === 0) {
      return false;
    }
  }
  return reached.has(glob.length);
}

function allFrom(glob: Glob, reached: Set<number>): Set<number> {
  const first = Math.min(...reached);
  const result = new Set<number>();
  for (let g = first; g <= glob.length; g++) {
    result.add(g);
  }
  return result;
}

function step(glob: Glob, reached: Set<number>, unit: number): Set<number> {
  const result = new Set<number>();
  for (const g of reached) {
    if (glob[g] === STAR) {
      result.add(g);
    } else if (g < glob.length && takesUnit(glob[g], unit)) {
      result.add(g + 1);
    }
  }
  return skipStars(glob, result);
}

/** A star can match nothing: whoever reaches one reaches what follows. */
function skipStars(glob: Glob, reached: Set<number>): Set<number> {
  for (const g of reached) {
    if (glob[g] === STAR) {
      reached.add(g + 1);
    }
  }
  return reached;
}

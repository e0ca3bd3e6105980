import fc from 'fast-check';
import { compilePolicy } from './CompiledPolicy';
import { evaluatePolicy, MAY_ALLOW, MAY_DENY } from './evaluatePolicy';
import { explainPolicy } from './explainPolicy';
import { answersOf } from './evaluatePolicy';
import { canMatchGlob, matchesGlob } from './glob';
import { narrowPolicy } from './narrowPolicy';
import { parsePolicy } from './parsePolicy';
import {
  ANY_TEXT,
  type PolicyRequest,
  type RequestPrincipal,
} from './PolicyRequest';
import { ABSENT, RequestContext, type ContextValue } from './RequestContext';
import { parseTemplate } from './TextTemplate';
import { unescapePolicy } from './unescapePolicy';

/** A small world, so that statements and requests often meet. */
const TEXTS = ['a', 'b', 'ab', 'A'];
const KEYS = ['aws:One', 'aws:Two', 'aws:Three'];

const text = fc.constantFrom(...TEXTS);
const pattern = fc.constantFrom(
  ...TEXTS,
  '*',
  'a*',
  '?',
  '*b',
  '${aws:One}',
  "${aws:Two, 'a'}",
  '${aws:Three}*',
);
const set = fc.constantFrom('', 'ForAnyValue:', 'ForAllValues:');
const ifExists = fc.constantFrom('', 'IfExists');

function operator(names: string[], values: fc.Arbitrary<string>) {
  return fc.record({
    operator: fc
      .tuple(set, fc.constantFrom(...names), ifExists)
      .map(parts => parts.join('')),
    values: fc.array(values, { minLength: 1, maxLength: 3 }),
  });
}

const comparison = fc.oneof(
  operator(
    [
      'StringEquals',
      'StringNotEquals',
      'StringEqualsIgnoreCase',
      'StringNotEqualsIgnoreCase',
      'StringLike',
      'StringNotLike',
    ],
    pattern,
  ),
  operator(
    [
      'NumericEquals',
      'NumericNotEquals',
      'NumericLessThan',
      'NumericGreaterThanEquals',
    ],
    fc.constantFrom('1', '2'),
  ),
  operator(
    ['IpAddress', 'NotIpAddress'],
    fc.constantFrom('10.0.0.0/8', '10.1.0.0/16', '2001:db8::/32'),
  ),
  fc.record({
    operator: fc.constant('Null'),
    values: fc.constantFrom(['true'], ['false']),
  }),
);

const conditions = fc
  .array(fc.tuple(comparison, fc.constantFrom(...KEYS)), { maxLength: 3 })
  .map(list =>
    Object.fromEntries(
      list.map(([one, key]) => [one.operator, { [key]: one.values }]),
    ),
  );

const ADA = 'arn:aws:iam::111111111111:user/ada';
const SESSION = 'arn:aws:sts::111111111111:assumed-role/reader/one';
const principals = fc.constantFrom(
  { Principal: '*' },
  { Principal: { AWS: '111111111111' } },
  { Principal: { AWS: ADA } },
  { Principal: { AWS: SESSION } },
  { Principal: { AWS: 'arn:aws:iam::111111111111:role/reader' } },
  { NotPrincipal: { AWS: [ADA, '111111111111'] } },
  { NotPrincipal: { AWS: ADA } },
);
const resources = fc.constantFrom(
  { Resource: '*' },
  { Resource: 'arn:aws:x:::a/*' },
  { Resource: ['arn:aws:x:::a/b', 'arn:aws:x:::${aws:One}/*'] },
  { NotResource: 'arn:aws:x:::a/b' },
  { NotResource: 'arn:aws:x:::${aws:Two}/?' },
);
const actions = fc.constantFrom(
  { Action: '*' },
  { Action: 'x:Do' },
  { Action: 'x:Other' },
  { NotAction: 'x:Other' },
);

function statement(effect: fc.Arbitrary<string>) {
  return fc
    .tuple(effect, principals, resources, actions, conditions)
    .map(([Effect, principal, resource, action, Condition]) => ({
      Effect,
      ...principal,
      ...resource,
      ...action,
      Condition,
    }));
}

const statements = fc.array(statement(fc.constantFrom('Allow', 'Deny')), {
  minLength: 1,
  maxLength: 4,
});

function compile(list: object[]) {
  const { document, problems } = parsePolicy(
    JSON.stringify({ Version: '2012-10-17', Statement: list }),
  );
  if (!document) {
    throw new Error(JSON.stringify(problems));
  }
  return compilePolicy(document);
}

const value = fc.constantFrom(
  ...TEXTS,
  '1',
  '2',
  '10.1.2.3',
  '10.2.0.1',
  '2001:db8::1',
);
const told: fc.Arbitrary<ContextValue> = fc.oneof(
  fc.constant(ABSENT),
  fc
    .array(value, { maxLength: 2 })
    .map((values): ContextValue => ({ state: 'known', values })),
);
const UNKNOWN: ContextValue = { state: 'unknown', reason: '' };

/** A fact, and what is known of it: all or nothing. */
const fact = fc.tuple(told, fc.boolean()).map(([real, isKnown]) => ({
  real,
  known: isKnown ? real : UNKNOWN,
}));

const principal: fc.Arbitrary<{
  real: RequestPrincipal;
  known: RequestPrincipal;
}> = fc
  .constantFrom(ADA, SESSION, 'arn:aws:iam::222222222222:role/reader')
  .chain(arn =>
    fc
      .constantFrom<RequestPrincipal>(
        { type: 'aws', arn },
        { type: 'unknown-aws' },
        { type: 'unknown-aws', accountId: arn.split(':')[4] },
        { type: 'unknown' },
      )
      .map(known => ({ real: { type: 'aws', arn }, known })),
  );

const resource = fc
  .tuple(text, text, fc.boolean())
  .map(([first, second, isOpen]) => ({
    real: `arn:aws:x:::${first}/${second}`,
    known: `arn:aws:x:::${first}/${isOpen ? ANY_TEXT : second}`,
  }));

const situation = fc
  .tuple(principal, resource, fact, fact, fact)
  .map(([who, what, ...facts]) => {
    const request = (side: 'real' | 'known'): PolicyRequest => ({
      principal: who[side],
      action: 'x:Do',
      resource: what[side],
      context: new RequestContext(
        Object.fromEntries(KEYS.map((key, i) => [key, facts[i][side]])),
      ),
    });
    return { real: request('real'), known: request('known') };
  });

const RUNS = { numRuns: 3_000 };

describe('Policies', () => {
  it('never allow more for another Deny', () => {
    fc.assert(
      fc.property(
        statements,
        statement(fc.constant('Deny')),
        situation,
        (list, more, { known }) => {
          const before = evaluatePolicy(compile(list), known);
          const after = evaluatePolicy(compile([...list, more]), known);
          expect(after & ~before & ~MAY_DENY).toBe(0);
        },
      ),
      RUNS,
    );
  });

  it('never deny more for another Allow', () => {
    fc.assert(
      fc.property(
        statements,
        statement(fc.constant('Allow')),
        situation,
        (list, more, { known }) => {
          const before = evaluatePolicy(compile(list), known);
          const after = evaluatePolicy(compile([...list, more]), known);
          expect(after & ~before & ~MAY_ALLOW).toBe(0);
          expect(after & MAY_DENY).toBe(before & MAY_DENY);
        },
      ),
      RUNS,
    );
  });

  it('answer with what is known so that what is real is among the answers', () => {
    fc.assert(
      fc.property(statements, situation, (list, { real, known }) => {
        const policy = compile(list);
        const certain = evaluatePolicy(policy, real);
        const possible = evaluatePolicy(policy, known);
        expect(possible & certain).toBe(certain);
      }),
      { numRuns: 20_000 },
    );
  });

  it('do not depend on the order of their statements', () => {
    fc.assert(
      fc.property(statements, situation, (list, { known }) => {
        expect(evaluatePolicy(compile([...list].reverse()), known)).toBe(
          evaluatePolicy(compile(list), known),
        );
      }),
      RUNS,
    );
  });

  it('answer the same when narrowed to a call', () => {
    fc.assert(
      fc.property(statements, situation, (list, { known }) => {
        const policy = compile(list);
        expect(narrowPolicy(policy, known)(known.context)).toBe(
          evaluatePolicy(policy, known),
        );
      }),
      RUNS,
    );
  });

  it('are explained by the answer that they give', () => {
    fc.assert(
      fc.property(statements, situation, (list, { known }) => {
        const policy = compile(list);
        const { answers, deciding } = explainPolicy(policy, known);
        expect(answers).toEqual(answersOf(evaluatePolicy(policy, known)));
        expect(deciding.length > 0).toBe(answers.join() !== 'silent');
      }),
      RUNS,
    );
  });
});

describe('Reading', () => {
  it('never throws on text', () => {
    fc.assert(
      fc.property(fc.string(), given => {
        expect(parsePolicy(given).problems.length).toBeGreaterThan(0);
        expect(typeof unescapePolicy(given)).toBe('string');
      }),
      RUNS,
    );
  });

  it('never throws on JSON', () => {
    fc.assert(
      fc.property(fc.json(), given => {
        expect(Array.isArray(parsePolicy(given).problems)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never throws on a policy with anything in any place', () => {
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), text, pattern);
    const element = fc.constantFrom(
      'Effect',
      'Principal',
      'NotPrincipal',
      'Action',
      'NotAction',
      'Resource',
      'NotResource',
      'Condition',
      'Sid',
    );
    fc.assert(
      fc.property(statements, element, anything, (list, key, odd) => {
        const [first, ...others] = list;
        const given = { Statement: [{ ...first, [key]: odd }, ...others] };
        const { document, problems } = parsePolicy(JSON.stringify(given));
        expect(document ? compilePolicy(document) : problems[0]).toBeDefined();
      }),
      RUNS,
    );
  });

  it('finds a policy under any number of escapes up to three', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string()),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (policy, layers, withQuotes) => {
          const clean = JSON.stringify(policy);
          let escaped = clean;
          for (let i = 0; i < layers; i++) {
            const string = JSON.stringify(escaped);
            escaped = withQuotes ? string : string.slice(1, -1);
          }
          expect(unescapePolicy(escaped)).toBe(clean);
        },
      ),
      RUNS,
    );
  });
});

describe('Globs', () => {
  const glob = fc.string({
    unit: fc.constantFrom('a', 'b', '*', '?'),
    maxLength: 6,
  });
  const plain = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });
  const tokens = (source: string) =>
    parseTemplate(source, { wildcards: true, variables: false }) as number[];

  it('match as a regular expression would', () => {
    fc.assert(
      fc.property(glob, plain, (source, given) => {
        const expected = new RegExp(
          `^${source.replace(/\*/g, '.*').replace(/\?/g, '.')}$`,
        ).test(given);
        expect(matchesGlob(tokens(source), given)).toBe(expected);
        expect(canMatchGlob(tokens(source), given)).toBe(expected);
      }),
      RUNS,
    );
  });

  it('can match open text if they match one way to fill it', () => {
    fc.assert(
      fc.property(
        glob,
        plain,
        plain,
        plain,
        (source, before, filling, after) => {
          const compiled = tokens(source);
          const isFilled = matchesGlob(compiled, before + filling + after);
          const open = before + ANY_TEXT + after;
          expect(!isFilled || canMatchGlob(compiled, open)).toBe(true);
          expect(!matchesGlob(compiled, open) || isFilled).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

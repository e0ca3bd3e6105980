import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOperations } from './security/__testUtils__/operations';

const ROOT = resolvePackagePath('backstage-plugin-private-api-backend');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Keys over others that mean something by themselves. */
const HAVE_MEANING = new Set([
  'sources.<id>.organization',
  'practices.severities',
]);

/** Dotted names of all keys below `privateApi`, by the indentation that prettier gives config.d.ts. */
function configurationKeys(): string[] {
  const text = readFileSync(join(ROOT, 'config.d.ts'), 'utf8');
  const around: { name: string; indent: number }[] = [];
  const keys = new Set<string>();
  for (const line of text.split('\n')) {
    const [, { length: indent } = '', given] =
      line.match(/^( +)(\[id: string\]|\w+)\??:/) ?? [];
    if (!given) {
      continue;
    }
    const name = given.startsWith('[') ? '<id>' : given;
    while (around.length > 0 && around[around.length - 1].indent >= indent) {
      around.pop();
    }
    // The first is `privateApi` itself.
    const key = [...around.slice(1).map(outer => outer.name), name].join('.');
    if (line.endsWith('{')) {
      around.push({ name, indent });
    }
    if (!line.endsWith('{') || HAVE_MEANING.has(key)) {
      keys.add(key);
    }
  }
  return [...keys];
}

function actionNames(): string[] {
  return readdirSync(join(ROOT, 'src/actions'))
    .filter(file => /^create\w+Action\.ts$/.test(file))
    .map(
      file =>
        readFileSync(join(ROOT, 'src/actions', file), 'utf8').match(
          /name: '([\w-]+)'/,
        )![1],
    );
}

/** Names of metrics, spans and audit events, as they stand in the code. */
function whatOperatorsSee(): string[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap(file => [
      ...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(
        /'(private_api\.[\w.]+)'|startActiveSpan\(\s*'([\w.-]+)'|eventId: '([\w-]+)'/g,
      ),
    ])
    .map(([, metric, span, event]) => metric ?? span ?? event);
}

describe('docs/operating.md or docs/security.md names', () => {
  const pages = ['operating', 'security'].map(page =>
    readFileSync(join(ROOT, `../../docs/${page}.md`), 'utf8'),
  );

  it('what is looked for', () => {
    expect(whatOperatorsSee()).toEqual(
      expect.arrayContaining([
        'private_api.collect.passes',
        'private-api.collect',
        'finding-waive',
      ]),
    );
  });

  it.each([...new Set(whatOperatorsSee())])('%s', name => {
    expect(pages.join()).toContain(`\`${name}\``);
  });
});

describe('the README names', () => {
  it('what is looked for', () => {
    expect(configurationKeys()).toEqual(
      expect.arrayContaining([
        'sources.<id>.enabled',
        'sources.<id>.organization.units',
        'sources.<id>.path',
        'removals.retention',
        'prices.baseUrl',
        'history.retention',
        'practices.severities',
      ]),
    );
    expect(actionNames()).toContain('list-private-apis');
  });

  it.each(configurationKeys())('the key privateApi.%s', key => {
    expect(README).toContain(`| \`${key}\` `);
  });

  it.each(
    readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => name),
  )('the room src/%s', name => {
    expect(README).toContain(`| \`src/${name}\` `);
  });

  it.each(actionNames())('the action %s', name => {
    expect(README).toContain(`| \`${name}\` `);
  });

  it.each(
    readOperations().map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    ),
  )('the route %s', route => {
    expect(README).toContain(`| \`${route}\` `);
  });
});

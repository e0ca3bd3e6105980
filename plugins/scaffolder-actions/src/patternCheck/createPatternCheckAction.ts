import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonValue } from '@backstage/types';
import { renderFiles } from '../review/renderFiles';
import { renderReview } from '../review/renderReview';
import { examples } from './createPatternCheckAction.examples';
import { FAIL_ON, findingsAtOrAbove } from './failOn';
import { profileTemplates } from './profileTemplates';
import { neededTemplates, readCheckTemplate } from './readCheckTemplate';
import { templateInputs } from './templateInputs';

/**
 * Makes the action `privateApi:pattern:check`: judges the private APIs that CloudFormation templates of the workspace would
 * make, before anything is deployed.
 *
 * @param options - `now` is the clock, for tests
 *
 * @public
 */
export function createPatternCheckAction(options: { now?: () => Date } = {}) {
  const now = options.now ?? (() => new Date());
  return createTemplateAction({
    id: 'privateApi:pattern:check',
    description:
      'Judges the private APIs that CloudFormation templates would make: who can reach them, what they cost, which practices they fail. Needs no AWS credentials.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        templates: z =>
          templateInputs(z, {
            path: 'The template in the workspace, YAML or JSON',
            accountId: 'Account it would be deployed to',
            region: 'Region it would be deployed to',
            parameters: 'Parameter values; they win over those of the file',
          }),
        failOn: z =>
          z
            .enum(FAIL_ON, {
              description:
                'The step fails where a finding is of this severity or above; `never` only reports. Default: high',
            })
            .optional(),
        requestsPerMonth: z =>
          z
            .number({ description: 'Traffic that the cost estimate assumes' })
            .int()
            .nonnegative()
            .optional(),
        reviewPath: z =>
          z
            .string({
              description: 'Where the review is written. Default: REVIEW.md',
            })
            .optional(),
      },
      output: {
        findings: z =>
          z.array(z.any(), { description: 'Practices that the APIs fail' }),
        monthlyCost: z =>
          z
            .number({ description: 'USD a month, as far as it is known' })
            .nullable(),
        reviewPath: z => z.string({ description: 'Path of the review' }),
        review: z => z.string({ description: 'The review as Markdown' }),
        rendered: z =>
          z.string({ description: 'The templates as Markdown, to be shown' }),
        profiles: z =>
          z.array(z.any(), { description: 'The whole profile of each API' }),
      },
    },
    async handler(ctx) {
      // The scaffolder checks inputs against the schema but does not fill in its defaults.
      const {
        failOn = 'high',
        requestsPerMonth,
        reviewPath = 'REVIEW.md',
      } = ctx.input;
      const templates = await Promise.all(
        neededTemplates(ctx.input.templates).map(template =>
          readCheckTemplate(ctx.workspacePath, template),
        ),
      );
      const { profiles, problems } = profileTemplates(templates, {
        asOf: now().toISOString(),
        requestsPerMonth,
      });
      if (profiles.length === 0) {
        throw new InputError(
          `The templates make no API. ${problems
            .map(problem => `${problem.template}: ${problem.message}`)
            .join('; ')}`.trim(),
        );
      }

      const review = renderReview(profiles, problems);
      await writeReview(ctx.workspacePath, reviewPath, review);
      const findings = profiles.flatMap(profile => profile.findings);
      ctx.logger.info(
        `Checked ${profiles.length} API(s): ${findings.length} finding(s), ${problems.length} unresolved; wrote ${reviewPath}`,
      );
      ctx.output('findings', asJson(findings));
      ctx.output('monthlyCost', sumOfCosts(profiles));
      ctx.output('reviewPath', reviewPath);
      ctx.output('review', review);
      ctx.output('rendered', renderFiles(templates));
      ctx.output('profiles', asJson(profiles));

      const grave = findingsAtOrAbove(findings, failOn);
      if (grave.length > 0) {
        throw new InputError(
          `${grave.length} finding(s) of severity ${failOn} or above: ${grave
            .map(
              ({ practice, severity, message }) =>
                `${practice} (${severity}): ${message}`,
            )
            .join(' ')}`,
        );
      }
    },
  });
}

async function writeReview(
  workspacePath: string,
  reviewPath: string,
  review: string,
) {
  const file = resolveSafeChildPath(workspacePath, reviewPath);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, review);
}

/** Unknown where every cost is: an unknown is no zero. */
function sumOfCosts(
  profiles: { cost: { monthly: number | null } }[],
): number | null {
  const known = profiles.flatMap(({ cost }) => cost.monthly ?? []);
  return known.length === 0
    ? null
    : Math.round(known.reduce((sum, cost) => sum + cost, 0) * 100) / 100;
}

/** Outputs are stored as JSON: entries without a value are left out. */
function asJson<T>(value: T[]): JsonValue[] {
  return JSON.parse(JSON.stringify(value));
}

import { Button, NumberField, Slider, Text } from '@backstage/ui';
import { ApiProfile, WhatIf } from 'backstage-plugin-private-api-common';
import { useText } from '../../text/useText';
import styles from './CostSection.module.css';

const WHOLE_NUMBER = { useGrouping: true, maximumFractionDigits: 0 };

/** A slider of a what-if with its range. */
interface Knob {
  name: Exclude<keyof WhatIf, 'requestsPerMonth'>;
  min: number;
  max: number;
  step: number;
  /** Where it stands until it is moved. */
  start: number;
  /** True if that is what the estimate rests on; otherwise it is a mere place to start from and says so. */
  isBasis: boolean;
}

/** Changes to what is known. Requests run over nine powers of ten, so they are typed; the others slide. */
export function WhatIfControls(props: {
  profile: ApiProfile;
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
}) {
  const { t } = useText();
  const { profile, whatIf, onChange } = props;
  const { basis } = profile.cost;
  return (
    <fieldset className={styles.controls}>
      <Text as="legend" weight="bold">
        {t('whatIf.title')}
      </Text>
      <NumberField
        label={t('whatIf.requestsPerMonth')}
        minValue={0}
        step={100_000}
        // The measured number is no multiple of the step; rounded to one, a reader who tabs past would change the estimate.
        commitBehavior="validate"
        formatOptions={WHOLE_NUMBER}
        value={
          whatIf.requestsPerMonth ?? Math.round(basis.requestsPerMonth ?? NaN)
        }
        onChange={value =>
          onChange(withChange(whatIf, 'requestsPerMonth', value))
        }
      />
      {knobsFor(profile).map(knob => (
        <Slider
          key={knob.name}
          label={t(`whatIf.${knob.name}`)}
          secondaryLabel={secondaryLabel(knob)}
          minValue={knob.min}
          maxValue={knob.max}
          step={knob.step}
          value={whatIf[knob.name] ?? knob.start}
          onChange={value => onChange(withChange(whatIf, knob.name, value))}
        />
      ))}
      <Button
        className={styles.reset}
        variant="secondary"
        isDisabled={Object.keys(whatIf).length === 0}
        onPress={() => onChange({})}
      >
        {t('whatIf.reset')}
      </Button>
    </fieldset>
  );

  function secondaryLabel(knob: Knob): string | undefined {
    if (whatIf[knob.name] !== undefined) {
      return t('whatIf.applied');
    }
    return knob.isBasis ? t('whatIf.asEstimated') : t('whatIf.notApplied');
  }
}

/** An emptied number field gives NaN, which means: as it is. */
function withChange(whatIf: WhatIf, name: keyof WhatIf, value: number): WhatIf {
  const { [name]: _, ...others } = whatIf;
  return Number.isNaN(value) ? others : { ...others, [name]: value };
}

/** Only what bears on the cost of this API. */
function knobsFor({ cost, connectivity }: ApiProfile): Knob[] {
  const { requestKb, responseKb } = cost.basis;
  const knobs: Knob[] = [
    {
      name: 'requestKb',
      min: 0.1,
      max: 512,
      step: 0.1,
      start: requestKb,
      isBasis: true,
    },
    {
      name: 'responseKb',
      min: 0.1,
      max: 1024,
      step: 0.1,
      start: responseKb,
      isBasis: true,
    },
  ];
  if (cost.lines.some(line => line.part === 'vpc-endpoint-hours')) {
    knobs.push(example('zones', { min: 1, max: 6, step: 1, start: 2 }));
  }
  if (connectivity.backends.some(backend => backend.kind === 'lambda')) {
    knobs.push(
      example('lambdaMb', { min: 128, max: 4096, step: 128, start: 512 }),
      example('lambdaMs', { min: 10, max: 5000, step: 10, start: 100 }),
    );
  }
  if (cost.lines.some(line => line.part === 'authorizer')) {
    knobs.push(
      example('authorizerMb', { min: 128, max: 4096, step: 128, start: 128 }),
      example('authorizerMs', { min: 10, max: 5000, step: 10, start: 50 }),
    );
  }
  return knobs;
}

function example(
  name: Knob['name'],
  range: Omit<Knob, 'name' | 'isBasis'>,
): Knob {
  return { name, ...range, isBasis: false };
}

import { useMemo, useState } from 'react';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { buildPath } from '../../path/buildPath';
import { toMermaid } from '../../path/toMermaid';
import { useText } from '../../text/useText';
import { ChoiceToggle } from '../ChoiceToggle';
import { CopyButton } from '../CopyButton';
import { Section } from '../Section';
import { PathDetail } from './PathDetail';
import { PathDiagram } from './PathDiagram';
import { PathList } from './PathList';
import { SavePngButton } from './SavePngButton';

const VIEWS = ['diagram', 'list'] as const;

/** The way of a call, as a drawing or as a list, with what is known of the chosen element below. */
export function PathSection(props: { profile: ApiProfile }) {
  const texts = useText();
  const { t } = texts;
  const path = useMemo(
    () => buildPath(props.profile, texts),
    [props.profile, texts],
  );
  const [view, setView] = useState<(typeof VIEWS)[number]>('diagram');
  const [chosenId, setChosenId] = useState<string>();
  const chosen = path.nodes.find(node => node.id === chosenId);
  return (
    <Section
      title={t('path.title')}
      actions={
        <>
          <ChoiceToggle
            label={t('path.view')}
            choices={VIEWS}
            chosen={view}
            textOf={each => t(`path.${each}`)}
            onChoose={setView}
          />
          <CopyButton text={toMermaid(path, t)} label={t('path.mermaid')} />
          <SavePngButton path={path} name={props.profile.api.name} />
        </>
      }
    >
      {view === 'diagram' ? (
        <>
          <PathDiagram path={path} chosenId={chosenId} onChoose={setChosenId} />
          <PathDetail node={chosen} />
        </>
      ) : (
        <PathList path={path} />
      )}
    </Section>
  );
}

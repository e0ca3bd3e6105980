import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { ApiProfile } from 'backstage-plugin-private-api-common';
import { buildPath } from '../../path/buildPath';
import { toMermaid } from '../../path/toMermaid';
import { useText } from '../../text/useText';
import { CopyButton } from '../CopyButton';
import { Section } from '../Section';
import { PathDetail } from './PathDetail';
import { PathDiagram } from './PathDiagram';
import { PathList } from './PathList';
import { SavePngButton } from './SavePngButton';

/** The way of a call, as a drawing or as a list, with what is known of the chosen element below. */
export function PathSection(props: { profile: ApiProfile }) {
  const { t } = useText();
  const path = useMemo(() => buildPath(props.profile, t), [props.profile, t]);
  const [view, setView] = useState<'diagram' | 'list'>('diagram');
  const [chosenId, setChosenId] = useState<string>();
  const chosen = path.nodes.find(node => node.id === chosenId);
  return (
    <Section
      title={t('path.title')}
      actions={
        <>
          <ToggleButtonGroup
            aria-label={t('path.view')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[view]}
            onSelectionChange={keys =>
              setView(keys.has('list') ? 'list' : 'diagram')
            }
          >
            <ToggleButton id="diagram">{t('path.diagram')}</ToggleButton>
            <ToggleButton id="list">{t('path.list')}</ToggleButton>
          </ToggleButtonGroup>
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

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { Finding } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { reasonOf } from '../../data/reasonOf';
import { useText } from '../../text/useText';
import { useAction } from '../useAction';
import legible from '../legible.module.css';
import styles from './waiverDialogs.module.css';

/** Asks before a waiver is taken back: its reason goes with it. */
export function UnwaiveDialog(props: {
  finding: Finding;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { finding, onDone, onClose } = props;
  const unwaive = useCallback(async () => {
    await client.unwaiveFinding(finding.id);
    onDone();
  }, [client, finding.id, onDone]);
  const { state, run } = useAction(unwaive);
  return (
    <Dialog isOpen onOpenChange={onClose}>
      <DialogHeader>{t('waiver.unwaiveTitle')}</DialogHeader>
      <DialogBody>
        <div className={`${styles.fields} ${legible.legible}`}>
          <Text as="p">
            {finding.practice}: {finding.title}
          </Text>
          <Text as="p">{t('waiver.unwaiveText')}</Text>
          {state.status === 'failed' && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('waiver.unwaiveFailed')}
              description={reasonOf(state.error)}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button isPending={state.status === 'pending'} onPress={run}>
          {t('waiver.unwaive')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('waiver.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

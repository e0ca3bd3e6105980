import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { Finding } from 'backstage-plugin-private-api-common';
import { privateApiApiRef } from '../../api';
import { reasonOf } from '../../data/reasonOf';
import { useText } from '../../text/useText';
import { useAction } from '../useAction';
import { faultyFieldOf } from './faultyFieldOf';
import legible from '../legible.module.css';
import styles from './waiverDialogs.module.css';

/** Asks why a finding is accepted and until when. The backend judges both; what it refuses is said at the field. */
export function WaiveDialog(props: {
  finding: Finding;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const client = useApi(privateApiApiRef);
  const { finding, onDone, onClose } = props;
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const waive = useCallback(async () => {
    await client.waiveFinding(finding.id, { reason, expiresOn });
    onDone();
  }, [client, finding.id, reason, expiresOn, onDone]);
  const { state, run } = useAction(waive);
  const error = state.status === 'failed' ? state.error : undefined;
  const field = error && faultyFieldOf(error);
  return (
    <Dialog isOpen onOpenChange={onClose}>
      <DialogHeader>{t('waiver.title')}</DialogHeader>
      <DialogBody>
        <div className={`${styles.fields} ${legible.legible}`}>
          <Text as="p">
            {finding.practice}: {finding.title}
          </Text>
          <Text as="p" color="secondary">
            {t('waiver.scope', { resource: finding.resource })}
          </Text>
          <TextAreaField
            label={t('waiver.reason')}
            value={reason}
            onChange={setReason}
            isRequired
            secondaryLabel={t('required')}
            validationBehavior="aria"
            validate={() =>
              field === 'reason' ? t('waiver.invalid.reason') : null
            }
          />
          <TextField
            label={t('waiver.expiresOn')}
            description={t('waiver.expiresOnHint')}
            value={expiresOn}
            onChange={setExpiresOn}
            isRequired
            secondaryLabel={t('required')}
            validationBehavior="aria"
            validate={() =>
              field === 'expiresOn' ? t('waiver.invalid.expiresOn') : null
            }
          />
          {error && !field && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={t('waiver.failed')}
              description={reasonOf(error)}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button isPending={state.status === 'pending'} onPress={run}>
          {t('waiver.waive')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('waiver.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

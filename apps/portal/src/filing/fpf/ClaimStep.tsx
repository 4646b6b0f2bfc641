// Owns the page of the claim: the statutes, the amount, and what only a seizure or liquidated damages have.
import { MOST } from '@centerline/fpf';
import { useWatch } from 'react-hook-form';
import { CodeField, DayField, MoneyField, TextField } from '../../kit/form/fields.js';
import { useWords } from '../../words/index.js';
import { CodeList } from '../paged/CodeList.js';
import type { PetitionValues } from './values.js';

export function ClaimStep() {
  const t = useWords('petitionFiling');
  const action = useWatch<PetitionValues, 'actionType'>({ name: 'actionType' });
  return (
    <>
      <CodeList<PetitionValues> name="statutes" label={t('claim.statutes')} hint={t('claim.statutesHint')} most={MOST.statutes} add={t('claim.addStatute')} isText />
      <MoneyField<PetitionValues> name="claimAmount" label={t('claim.amount')} hint={t('claim.amountHint')} />
      {action === 'SEIZURE' ? <MoneyField<PetitionValues> name="seizedValue" label={t('claim.seizedValue')} hint={t('claim.amountHint')} /> : null}
      {action !== 'LIQUIDATED_DAMAGES' ? null : (
        <>
          <CodeField<PetitionValues> name="bond" label={t('claim.bond')} hint={t('claim.bondHint')} />
          <TextField<PetitionValues> name="surety" label={t('claim.surety')} isOptional width="full" />
          <DayField<PetitionValues> name="demandOnSuretyOn" label={t('claim.demandOn')} hint={t('claim.demandHint')} isOptional />
        </>
      )}
    </>
  );
}

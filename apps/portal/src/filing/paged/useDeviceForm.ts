// Owns a form that is kept on this device until it is sent, over all its pages: the service keeps no drafts of it.
import { useState } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { dropDraft, findDraft } from '../../kit/form/drafts.js';
import { useDraft, type DraftStanding } from '../../kit/form/useDraft.js';
import { deviceShelf } from '../../kit/sealedShelf.js';
import { useMe } from '../../shell/me.js';

export interface DeviceForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly kept: DraftStanding;
  /** Sent: nothing is kept on this device any more. */
  readonly forget: () => void;
}

/** @param name of the form on this device, such as `ftz/new-1a2b3c4d`. @param empty every field, none missing. */
export function useDeviceForm<Values extends FieldValues>(name: string, empty: Values): DeviceForm<Values> {
  const me = useMe();
  const { person } = me;
  const [begun] = useState(() => ({ ...empty, ...findDraft<Values>(deviceShelf(me), person.id, name, Date.now())?.values }));
  // Everything the form has is given, so that its defaults are its values; the form's own type allows any part to lack.
  const form = useForm<Values>({ defaultValues: begun as DefaultValues<Values> });
  const kept = useDraft(form, name, null);
  return { form, kept, forget: () => dropDraft(deviceShelf(me), person.id, name) };
}

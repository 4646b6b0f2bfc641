// Owns which documents of the case go with a message. They are filed on their own page; a message only points to them.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseType } from '@centerline/cases';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CheckField } from '../kit/form/fields.js';
import { Icon } from '../kit/Icon.js';
import { Ready } from '../kit/states.js';
import { useWords } from '../words/index.js';
import type { Written } from './composing.js';
import { documentsQuery } from './queries.js';

interface Props {
  readonly type: CaseType;
  readonly id: string;
  /** What is marked as the agency's own cannot go with what leaves it. */
  readonly publicOnly: boolean;
}
export function Attaching(props: Props) {
  const t = useWords('papers');
  const count = useWatch<Written, 'documents'>({ name: 'documents' }).length;
  const [isOpen, setOpen] = useState(count > 0);
  return (
    <details className="c-why" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Icon name="expandMore" />{count === 0 ? t('attach.title') : t('attach.some', { count })}</summary>
      {isOpen ? <div className="c-why__body"><Choosing {...props} /></div> : null}
    </details>
  );
}

function Choosing({ type, id, publicOnly }: Props) {
  const t = useWords('papers');
  const query = useQuery(documentsQuery(type, id));
  return (
    <Ready query={query} lines={2}>
      {({ items }) => {
        const fitting = items.filter(({ marking }) => !publicOnly || marking === undefined || marking === 'public');
        return (
          <>
            {fitting.length === 0 ? <p>{t('attach.none')}</p> : <CheckField<Written> name="documents" label={t('attach.which')} choices={fitting.map(({ id: value, title, name }) => ({ value, label: title, ...(title === name ? {} : { description: name }) }))} />}
            {fitting.length < items.length ? <p className="usa-hint">{t('attach.hidden', { count: items.length - fitting.length })}</p> : null}
            <p><Link to="/cases/$type/$id/$part" params={{ type, id, part: 'documents' }} className="usa-link">{t('attach.file')}</Link></p>
          </>
        );
      }}
    </Ready>
  );
}

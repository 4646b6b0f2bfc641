// Owns where somebody is in a form of several pages: the step indicator of USWDS, in the reader's language.
import { useWords } from '../../words/index.js';

interface Props {
  readonly steps: readonly string[];
  /** From 0. */
  readonly at: number;
}

export function Steps({ steps, at }: Props) {
  const t = useWords('kit');
  return (
    <div className="usa-step-indicator usa-step-indicator--counters-sm" aria-label={t('form.steps')} role="group">
      <ol className="usa-step-indicator__segments">
        {steps.map((label, index) => (
          <li key={label} className={`usa-step-indicator__segment${index < at ? ' usa-step-indicator__segment--complete' : index === at ? ' usa-step-indicator__segment--current' : ''}`} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
            <span className="usa-step-indicator__segment-label">{label}</span>
          </li>
        ))}
      </ol>
      <p className="usa-step-indicator__header c-steps__header">
        <span className="usa-step-indicator__heading-counter"><span className="usa-sr-only">{t('form.step')} </span><span className="usa-step-indicator__current-step">{at + 1}</span> <span className="usa-step-indicator__total-steps">{t('form.of')} {steps.length}</span></span>
        <span className="usa-step-indicator__heading-text">{steps[at]}</span>
      </p>
    </div>
  );
}

// Owns the alert of USWDS with its heading. `role="alert"` only for what has just happened; standing notices are read in their place.
import type { ReactNode } from 'react';

interface Props {
  readonly type: 'info' | 'warning' | 'error' | 'success';
  readonly heading?: string;
  readonly headingLevel?: 'h2' | 'h3' | 'h4';
  readonly slim?: boolean;
  /** Read out at once. */
  readonly isNews?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ type, heading, headingLevel: Heading = 'h2', slim = false, isNews = false, children }: Props) {
  return (
    <div className={`usa-alert usa-alert--${type}${slim ? ' usa-alert--slim' : ''}`} {...(isNews ? { role: type === 'error' || type === 'warning' ? 'alert' : 'status' } : {})}>
      <div className="usa-alert__body">
        {heading === undefined ? null : <Heading className="usa-alert__heading">{heading}</Heading>}
        <div className="usa-alert__text">{children}</div>
      </div>
    </div>
  );
}

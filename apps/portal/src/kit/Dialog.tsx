// Owns a modal window in the look of USWDS on the browser's own <dialog>: it keeps focus, and the page behind it is inert by itself.
import { useEffect, useId, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Called for Escape and the like; without it the window stays until it is answered. */
  readonly onClose?: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Open while it is rendered. */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element?.open === false) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`c-dialog${wide ? ' c-dialog--wide' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={id} className="usa-modal__heading">{title}</h2>
      <div className="usa-prose">{children}</div>
    </dialog>
  );
}

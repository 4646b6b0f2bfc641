// Owns the few icons of USWDS that pages use: their outlines are built in, so that no sprite of two hundred is fetched.
import accountCircle from '@uswds/uswds/img/usa-icons/account_circle.svg?raw';
import arrowForward from '@uswds/uswds/img/usa-icons/arrow_forward.svg?raw';
import attachFile from '@uswds/uswds/img/usa-icons/attach_file.svg?raw';
import checkCircle from '@uswds/uswds/img/usa-icons/check_circle.svg?raw';
import close from '@uswds/uswds/img/usa-icons/close.svg?raw';
import expandMore from '@uswds/uswds/img/usa-icons/expand_more.svg?raw';
import error from '@uswds/uswds/img/usa-icons/error.svg?raw';
import fileDownload from '@uswds/uswds/img/usa-icons/file_download.svg?raw';
import lock from '@uswds/uswds/img/usa-icons/lock.svg?raw';
import mail from '@uswds/uswds/img/usa-icons/mail.svg?raw';
import pause from '@uswds/uswds/img/usa-icons/do_not_disturb.svg?raw';
import print from '@uswds/uswds/img/usa-icons/print.svg?raw';
import schedule from '@uswds/uswds/img/usa-icons/schedule.svg?raw';
import warning from '@uswds/uswds/img/usa-icons/warning.svg?raw';

const OUTLINES = { accountCircle, arrowForward, attachFile, checkCircle, close, error, expandMore, fileDownload, lock, mail, pause, print, schedule, warning } as const;
export type IconName = keyof typeof OUTLINES;

const pathsOf = (svg: string): readonly string[] => [...svg.matchAll(/ d="([^"]+)"/g)].flatMap(([, d]) => (d === undefined || /^M0 0h24v24H0/.test(d) ? [] : [d]));

/** Decoration beside words; it says nothing by itself. `size` is USWDS's, 3 to 9. */
export const Icon = ({ name, size = 3, className = '' }: { readonly name: IconName; readonly size?: 3 | 4 | 5 | 6 | 7 | 8 | 9; readonly className?: string }) => (
  <svg className={`usa-icon usa-icon--size-${size} ${className}`} aria-hidden="true" focusable="false" viewBox="0 0 24 24">
    {pathsOf(OUTLINES[name]).map((d) => <path key={d} d={d} />)}
  </svg>
);

// Owns the way back: breadcrumbs of USWDS with links of the router.
import { Breadcrumb, BreadcrumbBar } from '@trussworks/react-uswds';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useWords } from '../words/index.js';

/** The pages above this one, outermost first; the last entry is this page itself. */
export function Crumbs({ above, here }: { readonly above: readonly { readonly words: string; readonly link: Pick<LinkProps, 'to' | 'params' | 'search'> }[]; readonly here: string }) {
  const t = useWords('shell');
  return (
    <BreadcrumbBar variant="wrap" navProps={{ 'aria-label': t('nav.breadcrumbs') }}>
      {[
        ...above.map(({ words, link }) => (
          <Breadcrumb key={words}>
            <Link {...link} className="usa-breadcrumb__link"><span>{words}</span></Link>
          </Breadcrumb>
        )),
        <Breadcrumb key="here" current>{here}</Breadcrumb>,
      ]}
    </BreadcrumbBar>
  );
}

// Owns where filing begins.
import { Page } from '../kit/Page.js';
import { useWords } from '../words/index.js';

export function FilePage() {
  const t = useWords('filing');
  return <Page title={t('title')}>{null}</Page>;
}

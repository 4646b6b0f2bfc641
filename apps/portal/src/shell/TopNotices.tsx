// Owns the two notices above the header: that this is a demonstration, and how an official site would say that it is one.
import { Banner, BannerButton, BannerContent, BannerFlag, BannerGuidance, BannerHeader, BannerIcon, MediaBlockBody } from '@trussworks/react-uswds';
import flag from '@uswds/uswds/img/us_flag_small.png';
import dotGov from '@uswds/uswds/img/icon-dot-gov.svg';
import https from '@uswds/uswds/img/icon-https.svg';
import { useState } from 'react';
import { useWords } from '../words/index.js';

export function TopNotices() {
  const t = useWords('shell');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <section className="usa-site-alert usa-site-alert--info usa-site-alert--slim" aria-label={t('demonstration.label')}>
        <div className="usa-alert">
          <div className="usa-alert__body">
            <p className="usa-alert__text"><strong>{t('demonstration.title')}.</strong> {t('demonstration.text')}</p>
          </div>
        </div>
      </section>
      <Banner aria-label={t('banner.label')}>
        <BannerHeader isOpen={isOpen} flagImg={<BannerFlag src={flag} alt="" aria-hidden />} headerText={t('banner.text')} headerActionText={t('banner.action')}>
          <BannerButton isOpen={isOpen} aria-controls="banner" onClick={() => setOpen(!isOpen)}>{t('banner.action')}</BannerButton>
        </BannerHeader>
        <BannerContent id="banner" isOpen={isOpen}>
          <div className="grid-row grid-gap-lg">
            {([['govTitle', 'gov', dotGov], ['httpsTitle', 'https', https]] as const).map(([title, text, picture]) => (
              <BannerGuidance key={title} className="tablet:grid-col-6">
                <BannerIcon src={picture} alt="" />
                <MediaBlockBody><p><strong>{t(`banner.${title}`)}</strong><br />{t(`banner.${text}`)}</p></MediaBlockBody>
              </BannerGuidance>
            ))}
          </div>
        </BannerContent>
      </Banner>
    </>
  );
}

// The words of forms that are kept on this device until they are sent, in English.
export const en = {
  notKept: 'This browser keeps nothing. Do not close the page before you have submitted.',
  codeRight: 'Right',
  follows: { title: 'If you submit it now', work: 'Work at {{who}}:', tells: '{{who}} will be told:', you: 'You', received: 'You get a case number at once.', refused: 'The service would not take it yet:' },
  importer: {
    none: 'ACE knows no importer with this number.', account: 'Account', center: 'Center', partner: 'Partnership', pending: 'No Center assigned yet ({{code}})', notEligible: 'Not Center eligible ({{code}})', noPartner: 'No partner programme',
    program: { CTPAT: 'CTPAT', CTPAT_TRADE_COMPLIANCE: 'CTPAT Trade Compliance' }, tier: { TIER_I: 'Tier I', TIER_II: 'Tier II', TIER_III: 'Tier III' }, status: { ACTIVE: 'active', SUSPENDED: 'suspended', REMOVED: 'removed' },
  },
} as const;

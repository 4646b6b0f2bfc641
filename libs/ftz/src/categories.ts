// Owns the categories of FTZ questions (domain § 3.3), who can settle each, and the references each needs. Who settles is inference, not law.
import type { RuleRef } from '@centerline/cases';
import { ACTIVITY, ADMISSION, CATEGORY } from './citations.js';
import type { Category } from './fields.js';

/** What must be named so that the question can be settled. */
export type Need = 'ENTRY_OR_214' | 'FORM_214' | 'FORM_216' | 'HEADING' | 'ACCOUNT_LEVEL' | 'LEGAL_REFERENCE';

export interface CategoryRow {
  readonly title: string;
  readonly settledBy: string;
  readonly needs: readonly Need[];
  readonly rule: RuleRef;
}

export const CATEGORY_ROWS: Readonly<Record<Category, CategoryRow>> = {
  RELEASE_HOLD: { title: 'Release hold', settledBy: 'the port', needs: ['ENTRY_OR_214'], rule: CATEGORY },
  ADMISSION_PERMIT: { title: 'Admission permit (Form 214)', settledBy: 'the port', needs: ['FORM_214'], rule: ADMISSION },
  ACTIVITY_PERMIT: { title: 'Activity permit (Form 216)', settledBy: 'the port; the Board where production authority is in doubt', needs: ['FORM_216'], rule: ACTIVITY },
  CLASSIFICATION: { title: 'Classification', settledBy: 'the Center', needs: ['HEADING'], rule: CATEGORY },
  VALUATION: { title: 'Valuation', settledBy: 'the Center', needs: ['HEADING'], rule: CATEGORY },
  ORIGIN: { title: 'Origin', settledBy: 'the Center', needs: ['HEADING'], rule: CATEGORY },
  TRADE_REMEDY_STATUS: { title: 'Trade remedy status (AD/CVD, 301, 232)', settledBy: 'the Center, then the Office of Trade', needs: ['HEADING'], rule: CATEGORY },
  WITHHOLD_RELEASE_ORDER: { title: 'Withhold release order', settledBy: 'Headquarters (CCS), with port discretion', needs: ['ENTRY_OR_214'], rule: CATEGORY },
  INVENTORY_SHORTAGE: { title: 'Inventory or shortage', settledBy: 'the port', needs: [], rule: CATEGORY },
  ACTIVATION_SITE: { title: 'Activation or site', settledBy: 'the port', needs: [], rule: CATEGORY },
  COMPLIANCE_REVIEW: { title: 'Audit or compliance review', settledBy: 'the port with the Center', needs: [], rule: CATEGORY },
  UNIFORMITY: { title: 'Uniformity between ports', settledBy: 'the Center, then Headquarters', needs: ['ACCOUNT_LEVEL'], rule: CATEGORY },
  LEGAL_INTERPRETATION: { title: 'Legal interpretation', settledBy: 'Regulations and Rulings', needs: ['LEGAL_REFERENCE'], rule: CATEGORY },
};

// The acts that decide are acts of the law, and whoever may give one is of the agency.
import { describe, expect, it } from '@jest/globals';
import { AGENCY, CASE_TYPES, DECIDING_ACTS, DECIDING_SIGN_IN, type CaseType, type Permission } from '@centerline/cases';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';
import { permissionsPage } from './page.js';

const TABLES: Readonly<Record<CaseType, readonly Permission[]>> = { reassignment: reassignmentLaw.permissions, ftz: ftzLaw.permissions, fpf: fpfLaw.permissions };
const deciding = CASE_TYPES.flatMap((type) => DECIDING_ACTS[type].map((act) => [type, act] as const));

describe('an act that decides', () => {
  it.each(deciding)('of %s, %s, is an act of the agency’s people', (type, act) => {
    const rows = TABLES[type].filter((row) => row.command === act);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => row.roles).filter((role) => !AGENCY.includes(role))).toEqual([]);
  });

  it('is on the page for auditors, with how recently its giver must have signed in', () => {
    const page = permissionsPage();
    expect(page).toContain(DECIDING_SIGN_IN.text);
    for (const [, act] of deciding) expect(page).toContain(`\`${act}\` ✎`);
  });
});

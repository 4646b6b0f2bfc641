// The words of forms that are kept on this device until they are sent, in Spanish.
import type { Words } from '../../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  notKept: 'Este navegador no conserva nada. No cierre la página antes de enviar.',
  codeRight: 'Correcto',
  follows: { title: 'Si lo envía ahora', work: 'Trabajo en {{who}}:', tells: 'Se avisará a {{who}}:', you: 'usted', received: 'Recibe un número de caso de inmediato.', refused: 'El servicio todavía no lo aceptaría:' },
  importer: {
    none: 'ACE no conoce ningún importador con este número.', account: 'Cuenta', center: 'Centro', partner: 'Programa de socios', pending: 'Aún sin Centro asignado ({{code}})', notEligible: 'No elegible para un Centro ({{code}})', noPartner: 'Ningún programa de socios',
    program: { CTPAT: 'CTPAT', CTPAT_TRADE_COMPLIANCE: 'CTPAT Cumplimiento Comercial' }, tier: { TIER_I: 'Nivel I', TIER_II: 'Nivel II', TIER_III: 'Nivel III' }, status: { ACTIVE: 'activo', SUSPENDED: 'suspendido', REMOVED: 'retirado' },
  },
};

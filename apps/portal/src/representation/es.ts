// The words of the page of powers of attorney, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Poderes de representación',
  lead: {
    importer: 'Los agentes y abogados actúan por usted con un poder. Aquí están todos. Puede revocar uno en cualquier momento; deja de valer desde la siguiente solicitud.',
    broker: 'Los poderes con los que usted actúa por importadores.',
    agency: 'Poderes de agentes y abogados. Uno nuevo vale después de que la Sede lo verifica.',
  },
  none: 'Todavía no hay ningún poder.',
  caption: 'Poderes',
  column: { broker: 'Agente o abogado', account: 'Importador', numbers: 'Números de importador', from: 'Desde', until: 'Hasta', evidence: 'Constancia', standing: 'Estado', acts: 'Acciones' },
  allNumbers: 'Todos',
  noEnd: 'Sin fecha de término',
  noPaper: 'No consta',
  standing: { 'in-force': 'Vigente', 'to-be-verified': 'Pendiente de verificación', 'to-come': 'Aún no vigente', over: 'Vencido', revoked: 'Revocado' },
  revoke: 'Revocar', revokeWhat: 'Revocar: {{who}}, por {{whom}}', verify: 'Verificar', verifyWhat: 'Verificar: {{who}}, por {{whom}}',
  revoking: { title: '¿Revocar el poder de {{who}} para actuar por {{whom}}?', text: 'Deja de valer desde la siguiente solicitud. No se puede deshacer, pero se puede agregar uno nuevo.', reason: 'Motivo', yes: 'Revocar', no: 'Cancelar' },
  revoked: 'Revocado. {{who}} ya no puede actuar con él.', verified: 'Verificado. {{who}} puede actuar con él desde su primer día.', given: 'Agregado. Vale después de que la Sede lo verifique.',
  give: {
    title: 'Agregar un poder', broker: 'Agente o abogado', brokerHint: 'Código de la oficina, por ejemplo BRK-201', numbers: 'Números de importador', numbersHint: 'Déjelo en blanco para todos los números de su cuenta, también los futuros.',
    from: 'Vigente desde', until: 'Vence al comenzar el', evidence: 'Dónde está archivado el original firmado', evidenceHint: 'Por ejemplo: formulario 5291 del 2 de marzo, expediente 12', send: 'Agregar el poder', missing: 'Complete este campo.',
  },
};

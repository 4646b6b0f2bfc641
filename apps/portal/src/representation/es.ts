// The words of the page of powers of attorney, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Quién actúa por quién',
  lead: {
    importer: 'Los agentes y abogados actúan por usted con un poder. Aquí ve cada uno y puede revocarlo en cualquier momento: desde la siguiente solicitud nadie actúa con él.',
    broker: 'Los poderes con los que usted actúa.',
    agency: 'Poderes de agentes y abogados. Un poder vale cuando la Sede lo ha verificado.',
  },
  none: 'Todavía no hay ningún poder.',
  caption: 'Poderes',
  column: { broker: 'Agente o abogado', account: 'Importador', numbers: 'Para', from: 'Desde', until: 'Hasta', evidence: 'Documento', standing: 'Estado', acts: 'Acciones' },
  allNumbers: 'todos los números',
  noEnd: 'sin término',
  noPaper: 'no consta',
  standing: { 'in-force': 'Vigente', 'to-be-verified': 'Espera verificación', 'to-come': 'Empieza después', over: 'Terminado', revoked: 'Revocado' },
  revoke: 'Revocar', revokeWhat: 'Revocar: {{who}}', verify: 'Verificar', verifyWhat: 'Verificar: {{who}}, por {{whom}}',
  revoking: { title: '¿Revocar el poder de {{who}}?', text: 'Desde la siguiente solicitud nadie actúa con él. No se puede deshacer; puede dar uno nuevo.', reason: 'Motivo', yes: 'Revocar', no: 'Conservarlo' },
  revoked: 'Revocado. {{who}} ya no actúa con él.', verified: 'Verificado. {{who}} actúa con él desde su primer día.', given: 'Dado. Vale cuando la Sede lo haya verificado.',
  give: {
    title: 'Dar un poder', broker: 'Agente o abogado', brokerHint: 'El código de la oficina, por ejemplo BRK-201.', numbers: 'Números de importador', numbersHint: 'Si no elige ninguno: todos los números de su cuenta.',
    from: 'Primer día', until: 'Primer día en que ya no vale', evidence: 'Dónde está el documento firmado', evidenceHint: 'Por ejemplo: formulario 5291 del 2 de marzo, expediente 12.', send: 'Darlo', missing: 'Complete este campo.',
  },
};

// The words of messages, documents and letters, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  party: { reassignment: 'el importador', ftz: 'el importador', fpf: 'el peticionario' },
  you: 'Usted',
  cancel: 'Cancelar',
  link: 'Enlace a esto',
  none: 'Nadie ha escrito todavía.',
  count_one: '{{count}} mensaje',
  count_other: '{{count}} mensajes',
  some: 'Los últimos {{count}} mensajes',
  earlier: 'Mostrar mensajes anteriores',
  newFrom: 'Nuevo desde su última visita',
  lastOn: 'El caso está cerrado. Se reciben mensajes y documentos hasta el {{day}} inclusive.',
  attached: 'Documentos adjuntos',
  sign: { internal: 'Interno: {{party}} nunca ve esto', to: 'Enviado: lo lee {{party}}', from: 'Recibido: lo escribió {{party}}' },
  reply: { do: 'Responder', to: 'En respuesta a {{who}}:', you: 'usted', earlier: 'En respuesta a un mensaje anterior', not: 'No responder a ese mensaje' },
  write: {
    title: 'Escribir un mensaje', forWhom: '¿Quién debe leerlo?', text: 'Su mensaje', toAgency: 'Mensaje a la Oficina de Aduanas y Protección Fronteriza de EE. UU.', send: 'Enviar', doParty: 'Enviar a CBP',
    kind: { public: 'Un mensaje que lee {{party}}', internal: 'Una nota dentro de la agencia' },
    about: { public: 'Sale de la agencia. Lo pueden leer {{party}} y todos los demás que participan en el caso.', internal: 'Solo lo puede leer quien trabaja en el caso dentro de la agencia.' },
    reads: { public: 'Está escribiendo hacia fuera: lo lee {{party}}', internal: 'Está escribiendo dentro de la agencia: {{party}} nunca ve esto' },
    label: { public: 'Mensaje que lee {{party}}', internal: 'Nota dentro de la agencia' },
    do: { public: 'Enviar: lo lee {{party}}', internal: 'Guardar dentro de la agencia' },
    sent: { public: 'Enviado: lo puede leer {{party}}.', internal: 'Guardado dentro de la agencia.', party: 'Enviado a CBP.' },
    staysInside: 'Responde a una nota interna: la respuesta también queda dentro.',
    turned: 'Empezó este texto como nota interna. Léalo otra vez antes de enviarlo: lo leerá {{party}}.',
    missing: { kind: 'Indique quién debe leer el mensaje.', text: 'Escriba algo.', 'too-long': 'Un mensaje tiene {{count}} caracteres como máximo: presente un texto más largo como documento.' },
    noDates: 'Un mensaje no cambia ninguna fecha ni cuenta como respuesta.', kept: 'Se guarda en este dispositivo mientras escribe.',
  },
  attach: {
    title: 'Documentos que lo acompañan', some_one: '{{count}} documento lo acompaña', some_other: '{{count}} documentos lo acompañan', which: 'Documentos de este caso', none: 'Aquí no hay documentos que puedan acompañarlo.',
    hidden_one: '{{count}} documento propio de la agencia no puede acompañarlo.', hidden_other: '{{count}} documentos propios de la agencia no pueden acompañarlo.', file: 'Presentar primero un documento (lo escrito se guarda)',
  },
  kind: {
    evidence: 'Prueba', 'import-data': 'Datos de importación', petition: 'Petición', 'power-of-attorney': 'Poder', correspondence: 'Correspondencia', advice: 'Dictamen', decision: 'Decisión', letter: 'Carta', other: 'Otro',
  },
  marking: {
    public: { name: 'Abierto a ambas partes', about: 'Lo pueden leer {{party}} y la agencia.' },
    internal: { name: 'Solo la agencia', about: 'Nadie fuera de la agencia ve que existe.' },
    'law-enforcement': { name: 'Aplicación de la ley', about: 'Solo las oficinas de aplicación de la ley, la sede y los asesores jurídicos ven que existe.' },
  },
  status: { released: 'Se puede descargar.', quarantined: 'Todavía no se puede descargar.', refused: 'Rechazado.' },
  documents: {
    none: 'Todavía no hay documentos', noneLead: 'Lo que se presente en este caso aparecerá aquí.', count_one: '{{count}} documento', count_other: '{{count}} documentos', held: 'Con retención legal', redacts: 'Muestra partes de', older_one: '{{count}} versión anterior', older_other: '{{count}} versiones anteriores',
    version: 'Versión {{number}}', filedBy: 'Presentado por {{who}}', download: 'Descargar', fetched: 'Se está descargando {{name}}.', newVersion: 'Presentar una versión nueva', versionLead: 'Las versiones anteriores permanecen. El título, la clase y la marca también.',
  },
  file: {
    title: 'Presentar documentos', choose: 'Elija archivos o suéltelos aquí', chooseVersion: 'Elija la versión nueva o suéltela aquí', hintMany: '{{taken}}; {{most}} como máximo cada uno.', hint: '{{taken}}; {{most}} como máximo.', chosen: 'Archivos elegidos', drop: 'Quitar',
    kind: 'Qué son', marking: 'Quién los puede ver', partyPublic: 'Usted y la agencia pueden leer lo que presente.', docTitle: 'Título', docTitleHint: 'Sin título, el nombre del archivo.', redacts: 'Muestra otro documento con partes omitidas', redactsHint: 'Cuál.',
    doNone: 'Presentar documentos', do_one: 'Presentar {{count}} documento', do_other: 'Presentar {{count}} documentos', busy: 'En camino…', callOff: 'Cancelar el envío', looking: 'Ha llegado y se está revisando.', filed: 'Presentado.', waiting: 'Presentado. Se podrá descargar cuando termine la revisión de virus.', off: 'Envío cancelado. Puede haber llegado; enviarlo otra vez no hace daño.',
    done_one: 'Se ha presentado {{count}} documento.', done_other: 'Se han presentado {{count}} documentos.',
    missing: { files: 'Elija al menos un archivo que se pueda presentar.', kind: 'Indique qué son los documentos.', marking: 'Indique quién puede ver los documentos.' },
    fault: { empty: 'El archivo está vacío.', 'too-large': 'El archivo pasa de {{most}}.', 'not-taken': 'No se reciben archivos que terminan en «{{ending}}». Se reciben: {{taken}}.' },
  },
  hold: {
    do: 'Poner en retención legal', lift: 'Levantar la retención legal', lead: 'Un documento con retención nunca se elimina. El motivo queda en el historial, solo para la agencia.', liftLead: 'El documento se podrá eliminar de nuevo a su tiempo. El motivo queda en el historial, solo para la agencia.', reason: 'Motivo',
    reasonHint: 'Para quien lea el historial.',
  },
  letters: {
    none: 'Todavía no hay cartas', noneLead: 'Se hace una carta cuando el caso tiene algo formal que decir, en el idioma de quien la lee.', open: 'Abrir la carta (PDF)', newTab: '(se abre en otra pestaña)', save: 'Guardarla ({{size}})', inside: 'Dentro de la agencia', toParty: 'La recibe {{party}}',
    kind: { acknowledgement: 'Acuse de recibo', information: 'Solicitud de información', extension: 'Prórroga', delay: 'Aviso de demora', decision: 'Decisión', lapse: 'Aviso de vencimiento', direction: 'Instrucción' },
    language: { en: 'Inglés', es: 'Español' },
    told: 'A quién se avisó', toldNobody: 'Todavía no se ha avisado a nadie.', what: 'Qué', who: 'A quién', state: 'Cómo', when: 'Cuándo', nobodyYet: 'Nadie todavía',
    delivery: { unposted: 'Todavía sin enviar', waiting: 'Correo en espera de envío', 'page-only': 'Solo en esta página, como lo desea la persona', sending: 'Correo en camino', sent: 'Correo enviado', bounced: 'El correo fue devuelto', failed: 'No se pudo enviar el correo' },
  },
};

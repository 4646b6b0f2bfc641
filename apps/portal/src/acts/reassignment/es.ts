// The words of acts on an appeal of a Center assignment, in Spanish.
import type { Words } from '../../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  step: { filed: 'Presentada', completeness: 'Revisada', advice: 'Opinan ambos Centros', decision: 'Decide la Sede', carryOut: 'Aplicada en ACE', closed: 'Cerrada', received: 'Recibida', review: 'En revisión', decided: 'Decidida' },
  stage: {
    DRAFT: 'Borrador', SUBMITTED: 'Presentada, falta el acuse', COMPLETENESS_REVIEW: 'Revisión de que esté completa', AWAITING_IMPORTER_INFO: 'A la espera del importador', CENTER_INPUT: 'En ambos Centros para su parecer', OFO_DECISION: 'Por decidir en la Sede',
    HQ_CONSULT: 'En Reglamentos y Resoluciones', DECIDED: 'Decidida', IMPLEMENTING: 'A la espera de ACE', CLOSED: 'Cerrada', WITHDRAWN: 'Retirada', REJECTED_INCOMPLETE: 'Rechazada por incompleta', DUPLICATE: 'Cerrada como duplicada',
  },
  meaning: {
    DRAFT: 'Un borrador. No se ha presentado.', RECEIVED: 'Tenemos su apelación. Recibirá su número de control en un día hábil.', ADDITIONAL_INFORMATION_REQUIRED: 'Necesitamos más información de usted. Vea qué se pide y hasta cuándo.',
    UNDER_REVIEW: 'Su apelación está en revisión.', REFERRED_TO_HQ: 'Una cuestión sobre su apelación se remitió dentro de la Sede.', DECIDED: 'Su apelación está decidida. El cambio se está aplicando.', CLOSED: 'El caso está cerrado.', WITHDRAWN: 'La apelación se retiró. Se puede presentar otra en cualquier momento.',
  },
  act: {
    'amend-draft': { name: 'Seguir escribiendo el borrador', about: 'El borrador se abre en el formulario, página por página. Nada se presenta hasta que usted lo envíe.' },
    submit: { name: 'Revisar y presentar el borrador', about: 'Abre el borrador en la página donde se revisan todas las respuestas. Al enviarlo se presenta la apelación.' },
    withdraw: { name: 'Retirar la apelación', about: 'El caso termina sin decisión. Se puede presentar una nueva apelación en cualquier momento.' },
    'answer-information': { name: 'Responder lo que se pidió', about: 'Responda con sus palabras y corrija las partes de la apelación sobre las que se preguntó. Después sigue la revisión.' },
    'accept-complete': { name: 'Declarar completa la apelación', about: 'La apelación tiene todo lo que pide el reglamento. Se pide el parecer de ambos Centros a la vez y comienzan las fechas de la decisión.' },
    'request-information': { name: 'Pedir información al importador', about: 'Indique punto por punto lo que falta. El importador recibe su plazo para responder; el plazo de la revisión espera mientras tanto.' },
    'extend-cure': { name: 'Dar más tiempo al importador', about: 'Prorroga una vez el plazo para responder, por lo que permite nuestra política.' },
    'reject-incomplete': { name: 'Rechazar por incompleta', about: 'Termina el caso sin perjuicio: el importador puede presentarla de nuevo en cualquier momento.' },
    'mark-duplicate': { name: 'Cerrar como duplicada', about: 'Esta apelación repite otra abierta del mismo importador, que continúa.' },
    advise: { name: 'Redactar el parecer de su Centro', about: 'Su recomendación y sus motivos van a su supervisor para aprobación. El importador nunca los ve.' },
    'approve-advice': { name: 'Aprobar el parecer', about: 'Hace definitivo el parecer de su Centro. Cuando ambos Centros han opinado, la apelación pasa a quien decide.' },
    'return-advice': { name: 'Devolver el borrador', about: 'El borrador vuelve a quien lo escribió. El plazo de su Centro sigue corriendo.' },
    'agree-transfer': { name: 'Acordar el traspaso de un asunto pendiente', about: 'Un asunto pendiente queda en el Centro anterior salvo que los directores de ambos lados acuerden traspasarlo. Esta es la palabra de su lado sobre un asunto.' },
    'proceed-without-advice': { name: 'Seguir sin un Centro que calló', about: 'Solo cuando ha pasado el plazo del Centro. La prueba de su silencio queda en el caso.' },
    'consult-hq': { name: 'Consultar a Reglamentos y Resoluciones', about: 'Plantea preguntas jurídicas dentro de la Sede. Los días de espera no cuentan para la meta de decisión, dentro de su límite.' },
    'answer-consult': { name: 'Responder por Reglamentos y Resoluciones', about: 'Su respuesta va a quien decide. Es interna.' },
    'recommend-decision': { name: 'Recomendar un resultado', about: 'Un borrador para quien decide. Quien lo escribe no puede decidir.' },
    decide: { name: 'Decidir la apelación', about: 'La decisión de la Sede. El importador lee el resultado y los motivos; cómo se usó el parecer queda interno.' },
  },
  field: {
    reason: 'Motivo', withdrawReason: 'Motivo', items: 'Punto', addItem: 'Añadir un punto', concerns: 'A qué se refiere', itemText: 'Qué falta', answer: 'Su respuesta', parts: '¿Qué partes de la apelación corrige?', uncured: 'Puntos que no se subsanaron',
    duplicateOf: 'Número de la otra apelación', recommendation: 'Recomendación', otherCenter: 'El otro Centro', reasons: 'Motivos', matters: 'Asunto pendiente', addMatter: 'Añadir un asunto pendiente',
    matterKind: 'Clase de asunto', matterReference: 'Número o referencia', center: 'El Centro que calló', questions: 'Pregunta', addQuestion: 'Añadir una pregunta', outcome: 'Resultado',
    grantedIors: 'Números de importador que se trasladan', adviceUse: '¿Cómo se usó el parecer de cada Centro?', use: 'Uso del parecer', useReason: 'Por qué no se siguió del todo', effectiveOn: 'Surte efecto el',
    currentCenter: 'Centro actual', preferredCenter: 'Centro preferido', justification: 'Justificación',
  },
  hint: {
    importerReads: 'El importador lo lee.', internal: 'Interno: ningún importador ni agente lo ve.', importerWrote: 'Lo que escribió el importador.',
    matters: 'Resúmenes de entrada, protestas y similares que deben quedar en el Centro anterior hasta cerrarse.', effectiveOn: 'El primer día de un mes, al menos diez días hábiles desde ahora. Si queda abierto, es el primero posible.',
    uncured: 'De la última petición. El importador los lee.', duplicateOf: 'Por ejemplo CR-2026-000123.', answer: 'Diga qué cambió o dónde está la información.', parts: 'Ya está elegido lo que se preguntó. Lo que deje fuera queda como está.',
    corrected: 'Cámbielo solo si la petición se refería a ello.',
  },
  word: {
    CONCERN: { CURRENT_CENTER: 'Centro actual', PREFERRED_CENTER: 'Centro preferido', IMPORTER_NUMBERS: 'Números de importador y de fianza', JUSTIFICATION: 'Justificación', IMPORT_DATA: 'Datos de importación', AUTHORITY: 'Facultad para firmar' },
    RECOMMENDATION: { RETAIN: 'Quedar en el Centro actual', TRANSFER: 'Pasar al Centro preferido', OTHER_CENTER: 'Pasar a otro Centro', NO_OBJECTION: 'Sin objeción en ningún sentido' },
    MATTER: { ENTRY_SUMMARY: 'Resumen de entrada', CBP_FORM_28: 'Formulario 28 de CBP', CBP_FORM_29: 'Formulario 29 de CBP', PROTEST: 'Protesta', LIQUIDATION: 'Liquidación', RECONCILIATION: 'Reconciliación' },
    OUTCOME: { GRANTED: 'Concedida: al Centro preferido', GRANTED_OTHER: 'Concedida: a un tercer Centro', GRANTED_PARTIAL: 'Concedida para algunos números', DENIED: 'Denegada: queda en el Centro actual' },
    ADVICE_USE: { FOLLOWED: 'Seguido', FOLLOWED_IN_PART: 'Seguido en parte', NOT_FOLLOWED: 'No seguido', NOT_RECEIVED: 'No recibido' },
    ENDING: { WITHDRAWN: 'Retirada', REJECTED_INCOMPLETE: 'Rechazada por incompleta', DUPLICATE: 'Duplicado de otra apelación' },
    SIDE: { CURRENT: 'Centro actual', PREFERRED: 'Centro preferido' },
    STANDING: { ASKED: 'Pedido, nada escrito aún', DRAFTED: 'Redactado, espera aprobación', RETURNED: 'Devuelto a quien lo redactó', FINAL: 'Definitivo', NOT_RECEIVED: 'No recibido a tiempo' },
  },
};

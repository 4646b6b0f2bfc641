// The words of opening a zone question, in Spanish.
import type { Words } from '../../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Abrir un asunto de zona',
  law: '19 CFR parte 146',
  noPort: 'Solo puede abrir asuntos de un puerto. Su oficina no es uno.',
  start: {
    title: 'Abrir un asunto sobre una zona franca',
    lead: 'Para lo que su puerto no puede resolver de inmediato. El Centro principal del importador aconseja; lo que el puerto aún no resuelve pasa a la Sede.',
    needTitle: 'Qué necesita',
    need1: 'El sitio de la zona y el número de importador del usuario',
    need2: 'Las referencias del asunto: números de entrada, de los formularios 214 o 216, o partidas',
    need3: 'Qué intentó el puerto, cuándo y con qué resultado',
    need4: 'Si hay carga retenida: cuándo llegó y desde cuándo corre la sobrestadía',
    knowTitle: 'Conviene saber',
    know1: 'Lo que escribe se conserva en este dispositivo hasta que lo envíe.',
    know2: 'El levante sigue siendo del puerto: lo que dice un Centro es consejo.',
    know3: 'Las fechas fijadas por ley corren junto al caso. Nada de lo que ocurra en él las mueve.',
    begin: 'Abrir un asunto',
  },
  steps: { place: 'Sitio de la zona', category: 'Categoría', references: 'Referencias', user: 'Usuario de la zona', cargo: 'Carga y vía', question: 'Pregunta', dates: 'Fechas fijadas por ley', check: 'Revisar y enviar' },
  missing: {
    zoneId: 'Elija el sitio de la zona.', firms: 'Indique el código FIRMS del sitio.', category: 'Elija de qué trata el asunto.', entryOr214: 'Indique un número de entrada o de formulario 214.', forms214: 'Indique un número de formulario 214.', forms216: 'Indique un número de formulario 216.',
    headings: 'Indique la partida de la mercancía.', accountLevel: 'Diga que es un asunto de toda la cuenta: solo entonces es de uniformidad.', legalReference: 'Nombre la ley o el reglamento en cuestión.', userIor: 'Indique el número de importador del usuario de la zona.',
    held: 'Diga si hay carga retenida.', arrivedOn: 'Indique el día en que llegó la carga retenida.', lane: 'Elija una vía.', question: 'Escriba la pregunta.',
  },
  place: {
    title: '¿De qué sitio de la zona se trata?',
    lead: 'Puerto {{port}}. Puede abrir asuntos de zonas de su propio puerto.',
    site: 'Sitio de la zona', siteHint: 'Cada sitio activado tiene exactamente un número de zona y un código FIRMS.',
    choice: '{{zoneId}} – {{firms}} – {{operator}}', choiceInactive: '{{zoneId}} – {{firms}} – {{operator}} (no activo)', other: 'Otro sitio: escribo sus códigos',
    zoneId: 'Número de zona', zoneIdHint: 'Nueve posiciones: tres dígitos de la zona y seis letras o dígitos', firms: 'Código FIRMS', firmsHint: 'Cuatro letras o dígitos',
    legacy: 'Número de zona de siete posiciones', legacyHint: 'Si un documento aún lo lleva',
    differs: 'El registro de la zona no está al día', differsHint: 'Puede indicar lo correcto. El caso muestra la diferencia; no es motivo de rechazo.',
    grantee: 'Concesionario', operator: 'Operador', bond: 'Número de fianza del operador', bondHint: 'Nueve letras o dígitos',
  },
  category: {
    title: '¿De qué trata el asunto?', label: 'Categoría', lead: 'Quién resuelve cada clase de asunto es nuestra lectura de las normas, no una norma.',
    name: {
      RELEASE_HOLD: 'Retención del levante', ADMISSION_PERMIT: 'Permiso de admisión (formulario 214)', ACTIVITY_PERMIT: 'Permiso de actividad (formulario 216)', CLASSIFICATION: 'Clasificación', VALUATION: 'Valoración', ORIGIN: 'Origen', TRADE_REMEDY_STATUS: 'Medidas comerciales (AD/CVD, 301, 232)',
      WITHHOLD_RELEASE_ORDER: 'Orden de retención', INVENTORY_SHORTAGE: 'Inventario o faltantes', ACTIVATION_SITE: 'Activación o sitio', COMPLIANCE_REVIEW: 'Auditoría o revisión de cumplimiento', UNIFORMITY: 'Uniformidad entre puertos', LEGAL_INTERPRETATION: 'Interpretación legal',
    },
    settledBy: {
      RELEASE_HOLD: 'Lo resuelve el puerto. Requiere un número de entrada o de formulario 214.', ADMISSION_PERMIT: 'Lo resuelve el puerto. Requiere un número de formulario 214.', ACTIVITY_PERMIT: 'Lo resuelve el puerto; la Junta si hay duda sobre la autoridad de producción. Requiere un número de formulario 216.',
      CLASSIFICATION: 'Lo resuelve el Centro. Requiere una partida.', VALUATION: 'Lo resuelve el Centro. Requiere una partida.', ORIGIN: 'Lo resuelve el Centro. Requiere una partida.', TRADE_REMEDY_STATUS: 'Lo resuelve el Centro y luego la Oficina de Comercio. Requiere una partida.',
      WITHHOLD_RELEASE_ORDER: 'Lo resuelve la Sede (CCS), con margen del puerto. Requiere un número de entrada o de formulario 214.', INVENTORY_SHORTAGE: 'Lo resuelve el puerto.', ACTIVATION_SITE: 'Lo resuelve el puerto.', COMPLIANCE_REVIEW: 'Lo resuelve el puerto con el Centro.',
      UNIFORMITY: 'Lo resuelve el Centro y luego la Sede. La misma cuenta lo encuentra en varios puertos.', LEGAL_INTERPRETATION: 'Lo resuelve Reglamentos y Resoluciones. Requiere la ley o el reglamento.',
    },
  },
  references: {
    title: '¿De qué se trata, por número?', lead: 'Esta categoría requiere lo siguiente.', entryOr214: 'Esta categoría requiere un número de entrada o de formulario 214.', none: 'Esta categoría no requiere referencia. Indique lo que ayude.', further: 'Otras referencias', add: 'Agregar otro',
    list: { entryNumbers: 'Números de entrada', forms214: 'Números de formulario 214', forms216: 'Números de formulario 216', headings: 'Partidas' },
    hint: { entryNumbers: 'XXX-NNNNNNN-C: el último dígito se comprueba mientras escribe. Puede pegar una columna.', forms214: 'De 3 a 25 letras, dígitos y guiones', forms216: 'De 3 a 25 letras, dígitos y guiones', headings: 'Cuatro dígitos de la partida arancelaria de la mercancía' },
    accountLevel: 'El asunto es de toda la cuenta', accountLevelHint: 'La misma cuenta lo encuentra también en otros puertos.', legal: 'Ley o reglamento en cuestión', legalHint: 'Por ejemplo: 19 CFR 146.71(c)',
  },
  user: {
    title: '¿Quién usa la zona?', ior: 'Número de importador del usuario', iorHint: 'NN-NNNNNNNXX, NNN-NN-NNNN o YYDDPP-NNNNN. Se consulta ACE mientras escribe.', lead: 'Centro principal', leadHint: 'Déjelo así: el principal es el Centro asignado al importador. Otro requiere un motivo.',
    leadReason: 'Por qué debe dirigir otro Centro', leadReasonHint: 'Al menos 20 caracteres.', consulted: 'Otros Centros por consultar', consultedHint: 'Si la mercancía corresponde a otra industria.',
  },
  cargo: {
    title: '¿Hay carga retenida y qué tan urgente es?', held: '¿Hay carga retenida?', yes: 'Sí', no: 'No', arrivedOn: 'Día en que llegó la carga', demurrageFrom: 'Sobrestadía desde', perishable: 'La carga es perecedera', lane: 'Vía', laneHint: 'La urgente es para carga retenida. Todos los tiempos son nuestros, ninguno lo fija la ley.',
    laneName: { urgent: 'Urgente', standard: 'Normal', complex: 'Compleja' }, clock: { 'port-triage': 'Puerto', 'center-advice': 'Centro', 'port-decision': 'decisión del puerto', 'hq-direction': 'Sede' },
    hours_one: '{{count}} hora hábil', hours_other: '{{count}} horas hábiles', days_one: '{{count}} día hábil', days_other: '{{count}} días hábiles',
    emergency: 'Emergencia', emergencyHint: 'Una emergencia señalada en la vía urgente puede pasar a la Sede de inmediato, con la aprobación del director del puerto.',
    emergencyName: { PERISHABLE_CARGO: 'Carga perecedera', PUBLIC_HEALTH_OR_SAFETY: 'Salud o seguridad pública', NATIONAL_SECURITY: 'Seguridad nacional', SYSTEM_OUTAGE: 'Falla del sistema' },
  },
  question: {
    title: '¿Cuál es la pregunta?', label: 'Pregunta', hint: 'De modo que pueda responderla quien no conoce el caso. Al menos {{least}} caracteres.', attempts: 'Qué intentó el puerto', attemptsHint: 'Un asunto solo puede pasar a la Sede con al menos un intento registrado. También puede registrar intentos después.',
    attempt: 'Intento {{number}}', triedOn: 'Día del intento', what: 'Qué se intentó', whatHint: 'Al menos {{least}} caracteres.', result: 'Resultado', addAttempt: 'Agregar un intento',
  },
  dates: {
    title: '¿Qué fechas fijadas por ley corren junto al caso?', lead: 'Elevar el asunto no prorroga ninguna. Indique las que le conciernen, para que todos las vean.', date: 'Fecha {{number}}', kind: 'Qué debe hacerse', anchorOn: 'El día desde el que se cuenta', reference: 'Permiso, período o carta', referenceHint: 'A qué pertenece la fecha', add: 'Agregar una fecha',
    kindName: { REMOVAL_AFTER_PERMIT: 'Retirar la mercancía tras el permiso', WEEKLY_ENTRY: 'Presentar la próxima entrada semanal', RECONCILIATION: 'Preparar la conciliación anual', CERTIFICATION: 'Certificar la conciliación anual', SUSPENSION_HEARING: 'Oír al operador sobre la suspensión', VIEWS: 'Observaciones del operador sobre el expediente', DIRECT_DELIVERY_214: 'Presentar el formulario 214 de entrega directa' },
    anchor: { REMOVAL_AFTER_PERMIT: 'desde el día del permiso', WEEKLY_ENTRY: 'desde el primer día del período de 7 días en curso', RECONCILIATION: 'desde el último día del año de la zona', CERTIFICATION: 'desde el día de la conciliación', SUSPENSION_HEARING: 'desde el día de la solicitud del operador', VIEWS: 'desde el día en que el operador recibió el expediente', DIRECT_DELIVERY_214: 'desde el día hábil de las entregas' },
    workingDays_one: '{{count}} día hábil', workingDays_other: '{{count}} días hábiles', calendarDays_one: '{{count}} día natural', calendarDays_other: '{{count}} días naturales', extendable: 'El director del puerto puede prorrogarla.', fixed: 'No se puede prorrogar.',
    linked: 'Apelaciones vinculadas', linkedHint: 'Una apelación de una suspensión o de un formulario 216 revocado no es una elevación. Conserva sus propias fechas; el caso solo la muestra.', appeal: 'Apelación {{number}}', appealKind: 'Apelación de', appealName: { SUSPENSION: 'una suspensión', RESCISSION_216: 'un formulario 216 revocado' }, appealReference: 'Referencia', filedOn: 'Presentada el', addAppeal: 'Agregar una apelación',
  },
  check: { title: 'Revise sus respuestas antes de abrir el asunto', ready: 'Al enviar abre un caso. El tiempo del propio puerto comienza de inmediato.', submit: 'Abrir el asunto' },
  received: {
    title: 'El asunto está abierto', nextTitle: 'Qué sigue', next1: 'El puerto examina el asunto', next2: 'El puerto pide consejo al Centro principal y a los Centros nombrados', next3: 'El puerto decide y dice cómo usó el consejo', next4: 'Lo que el puerto no puede resolver lo certifica el director del puerto ante la Sede, que ordena al puerto',
    lawTitle: 'Fechas fijadas por ley', law: 'Corren junto al caso: nada de lo que ocurra en él las mueve.', documents: 'Los documentos se agregan en la página del caso.', another: 'Abrir otro asunto',
  },
};

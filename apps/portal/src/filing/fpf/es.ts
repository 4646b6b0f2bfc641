// The words of asking for Center input, in Spanish.
import type { Words } from '../../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Pedir la opinión del Centro',
  law: 'Recomendación 14 del COAC · 19 CFR partes 171 y 172',
  start: {
    title: 'Pedir la opinión de un Centro sobre una petición',
    leadTrade: 'Usted presentó una petición ante una oficina de Multas, Sanciones y Decomisos. Como socio de confianza puede pedirle que oiga a su Centro antes de decidir.',
    leadAgency: 'Registre lo que pidió un socio de confianza, o consulte a un Centro por iniciativa propia. El Centro aconseja; decide el oficial de FP&F.',
    needTitle: 'Qué necesita',
    need1: 'El número de caso de FP&F y la oficina',
    need2: 'Los días de la infracción, del envío del aviso y de la recepción de la petición',
    need3: 'Las leyes, el monto reclamado y su número de importador',
    need4: 'Sus preguntas al Centro',
    knowTitle: 'Conviene saber',
    know1: 'Consultar a un Centro no mueve ninguna fecha de la petición.',
    know2: 'Lo que dice el Centro es interno de CBP. Se le informa que se tuvo en cuenta, y el resultado.',
    know3: 'Lo que escribe se conserva en este dispositivo hasta que lo envíe.',
    begin: 'Pedir la opinión',
  },
  steps: { asking: 'Quién pide', petition: 'Petición', dates: 'Fechas', claim: 'Reclamación', petitioner: 'Peticionario', questions: 'Preguntas', file: 'Expediente interno', check: 'Revisar y enviar' },
  missing: {
    initiatedBy: 'Diga quién pide.', partnerName: 'Indique el nombre de quien pidió.', partnerOn: 'Indique el día en que pidió el socio.', partnerHow: 'Diga cómo pidió el socio.', actionType: 'Elija qué se hizo.', petitionKind: 'Diga qué petición es.',
    fpfCaseNumber: 'Indique el número de caso de FP&F.', port: 'Elija la oficina de FP&F.', violationOn: 'Indique el día de la infracción o del decomiso.', noticeMailedOn: 'Indique el día en que se envió el aviso.', decisionNoticeOn: 'Indique el día del aviso de la decisión.', petitionReceivedOn: 'Indique el día en que se recibió la petición.',
    shorterDueOn: 'Indique el último día del plazo más corto.', grantedBy: 'Elija el oficial de FP&F que prorrogó el plazo.', grantedOn: 'Indique el día en que se concedió la prórroga.', newDueOn: 'Indique la fecha prorrogada.', extensionReason: 'Indique el motivo de la prórroga.',
    statutes: 'Nombre al menos una ley.', claimAmount: 'Indique el monto reclamado.', seizedValue: 'Indique el valor de lo decomisado.', bond: 'Indique la fianza sobre la que se reclaman los daños.', iors: 'Indique el número de importador del peticionario.', petitioner: 'Nombre al peticionario.',
    limitationsKind: 'Diga de qué resulta la fecha de prescripción.', limitationsOn: 'Indique la fecha de prescripción.', seizedOn: 'Indique el día del decomiso.',
  },
  asking: {
    title: '¿Quién pide la opinión?', label: 'Quién pide', initiator: { PARTNER: 'Un socio de confianza la pidió fuera de Centerline', FPF: 'Nuestra oficina la pide por iniciativa propia' },
    initiatorHint: { PARTNER: 'Por correo, teléfono o ePetition; usted lo registra.', FPF: 'La recomendación 14 no nos obliga; queremos oír al Centro.' },
    partner: 'Qué pidió el socio', name: 'Nombre de quien pidió', on: 'Día', how: 'Cómo', channel: { PORTAL: 'Portal', EPETITION: 'ePetition', EMAIL: 'Correo electrónico', LETTER: 'Carta', TELEPHONE: 'Teléfono', IN_PERSON: 'En persona' },
    datedBack: 'Por qué se registra en un día posterior', datedBackHint: 'Al menos 20 caracteres. Hace falta cuando el socio pidió antes de hoy, o cuando la petición llegó a tiempo pero se registra después de su plazo. Luego otra persona de su oficina comprueba al socio.',
  },
  petition: {
    title: '¿Qué petición es?', action: 'Qué se hizo', actionName: { SEIZURE: 'Decomiso', PENALTY: 'Sanción', LIQUIDATED_DAMAGES: 'Daños liquidados' }, actionHint_one: 'La petición vence {{count}} día después del envío del aviso.', actionHint_other: 'La petición vence {{count}} días después del envío del aviso.',
    kind: 'Petición', kindName: { ORIGINAL: 'Primera petición', SUPPLEMENTAL: 'Petición suplementaria' }, kindHint: { ORIGINAL: 'Aún no se ha decidido nada sobre ella.', SUPPLEMENTAL: 'Pide más alivio de una decisión; su plazo se cuenta desde el aviso de esa decisión.' },
    number: 'Número de caso de FP&F', numberHint: 'AAAA-PPPP-NNNNNN, con -NN si lleva sufijo. La forma no es oficial.', numberRight: 'El número tiene la forma correcta', port: 'Oficina de FP&F', portHint: 'La oficina que nombra el aviso. El número de caso nombra su puerto.',
    ePetition: 'Referencia de ePetition', ePetitionHint: 'Si se presentó por vía electrónica', copy: 'La petición tal como la presentó', copyHint: 'El archivo se queda con usted. Se registran su nombre y su huella (SHA-256), para que después todos sepan de qué texto se trata.',
  },
  dates: {
    title: '¿Qué pasó y cuándo?', violationOn: 'Día de la infracción', seizureOn: 'Día del decomiso o de la infracción', noticeMailedOn: 'Día en que se envió el aviso', noticeHint: 'El día que lleva el aviso, no el día en que lo recibió.', supplemental: 'La decisión anterior', decisionNoticeOn: 'Día del aviso de la decisión', decisionHint: 'Desde él se cuenta el plazo suplementario.',
    round: 'Qué petición suplementaria', roundHint: '1 para la primera', previous: 'Número de caso de la ronda anterior', previousHint: 'FPF-AAAA-NNNNNN, si fue aquí', petitionReceivedOn: 'Día en que se recibió la petición', receivedHint: 'Por la oficina de FP&F.',
    shorter: 'El aviso fijó un plazo más corto', shorterHint: 'Posible con menos de 180 días hasta la prescripción; al menos 7 días hábiles (19 CFR 171.2(e)).', shorterDueOn: 'Último día del plazo más corto', extension: 'El plazo se prorrogó', extensionHint: 'Por decisión del oficial de FP&F (19 CFR 171.2(c)).',
    extensionLegend: 'Prórroga', grantedBy: 'Oficial de FP&F', grantedOn: 'Concedida el', newDueOn: 'Prorrogada hasta', reason: 'Motivo', reasonHint: 'Al menos 20 caracteres.',
  },
  period: {
    title: 'El plazo de la petición', through: '(se acepta hasta el {{day}}, el siguiente día hábil)', from_one: '{{count}} día natural desde el {{day}}, que no se cuenta.', from_other: '{{count}} días naturales desde el {{day}}, que no se cuenta.', timely: 'La petición llegó a tiempo', late: 'La petición llegó tarde: requiere una prórroga registrada por el oficial de FP&F',
    why: '¿Por qué esta fecha?', unmoved: 'Consultar al Centro no mueve ninguna de estas fechas.',
  },
  claim: {
    title: '¿Qué se reclama?', statutes: 'Leyes', statutesHint: 'Escritas como “19 U.S.C. 1592” o “19 CFR 113.62(b)”', addStatute: 'Agregar una ley', amount: 'Monto reclamado', amountHint: 'Dólares enteros de EE. UU.', seizedValue: 'Valor de lo decomisado', bond: 'Número de fianza', bondHint: 'Nueve letras o dígitos',
    surety: 'Fiador', demandOn: 'Día del requerimiento al fiador', demandHint: 'Desde él se cuenta el plazo del propio fiador.',
  },
  petitioner: {
    title: '¿Quién es el peticionario y de qué se trata?', iors: 'Números de importador', iorsHint: 'El primero es el del peticionario: se consulta a su Centro. Todos son de una misma cuenta.', add: 'Agregar otro', name: 'Peticionario', nameHint: 'Como en la petición',
    trusted: 'Socio de confianza activo: la recomendación 14 obliga a FP&F a consultar al Centro.', notTrusted: 'Hoy no es socio de confianza activo: FP&F puede declinar o consultar por iniciativa propia.',
    entries: 'Números de entrada', entriesHint: 'XXX-NNNNNNN-C: el último dígito se comprueba mientras escribe. Puede pegar una columna.', headings: 'Partidas', headingsHint: 'Cuatro dígitos de la partida arancelaria de la mercancía',
  },
  questions: { title: '¿Qué debe examinar el Centro?', label: 'Preguntas', lead: 'Escriba cada pregunta por separado, para que se responda cada una. Sin ninguna, el Centro da su parecer sobre toda la petición.', question: 'Pregunta {{number}}', hint: 'Al menos {{least}} caracteres.', add: 'Agregar una pregunta' },
  file: {
    title: 'Lo que solo registra FP&F', lead: 'Nada de esto se muestra a una parte.', kind: 'La fecha de prescripción resulta de', kindName: { FIVE_YEARS_FROM_VIOLATION: 'Cinco años desde la infracción', FIVE_YEARS_FROM_DISCOVERY: 'Cinco años desde el descubrimiento', TWO_YEARS_FROM_DISCOVERY: 'Dos años desde que se descubrió que había bienes implicados', TOLLED: 'El tiempo no corrió durante un período' },
    discoveredOn: 'Día del descubrimiento', limitationsOn: 'Fecha de prescripción', limitationsHint: 'El tiempo del Centro se acorta para que queden 60 días antes de ella.', culpability: 'Culpabilidad (19 U.S.C. 1592)', culpabilityName: { NEGLIGENCE: 'Negligencia', GROSS_NEGLIGENCE: 'Negligencia grave', FRAUD: 'Fraude' },
    plannedOn: 'Decisión prevista', plannedHint: 'La opinión vence antes.', cafra: 'Se aplica CAFRA', cafraHint: 'Nunca si el decomiso se basa en el título 19 (18 U.S.C. 983(i)).', seizedOn: 'Día del decomiso', cafraNoticeOn: 'Aviso CAFRA enviado el', officer: 'Oficial de FP&F', paralegal: 'Asistente legal',
  },
  check: { title: 'Revise sus respuestas antes de enviar', ready: 'Al enviar pide a la oficina de FP&F que oiga al Centro del peticionario.', submit: 'Enviar la solicitud' },
  received: {
    title: 'Recibimos su solicitud', nextTitle: 'Qué sigue',
    next1_one: 'FP&F comprueba el programa de socios, en {{count}} día hábil', next1_other: 'FP&F comprueba el programa de socios, en {{count}} días hábiles', next2_one: 'FP&F envía la solicitud al Centro, a más tardar {{count}} día hábil después', next2_other: 'FP&F envía la solicitud al Centro, a más tardar {{count}} días hábiles después',
    next3_one: 'El Centro da su opinión, en {{count}} día hábil', next3_other: 'El Centro da su opinión, en {{count}} días hábiles', next4_one: 'FP&F dice cómo usó la opinión y decide, en {{count}} día hábil', next4_other: 'FP&F dice cómo usó la opinión y decide, en {{count}} días hábiles',
    policy: 'Son metas de servicio nuestras; ninguna norma las fija.', unmoved: 'Las fechas propias de la petición siguen corriendo igual.', unmovedOn: 'Las fechas propias de la petición siguen corriendo igual: su último día es el {{day}}.', documents: 'Los documentos se agregan en la página del caso.', another: 'Pedir sobre otra petición',
  },
};

// Owns the words of letters on FP&F petitions. To the petitioner: that input was considered, never what it says; nothing of limitations or culpability.
import { both, type Sentence, type Words } from '@centerline/cases/letters';
import type { DeclineReason, PetitionOutcome } from './fields.js';
import type { PetitionLetter } from './letterForms.js';

export const PETITION_TITLES: Readonly<Record<PetitionLetter['form'], Words>> = {
  'request-acknowledged': both('We have your request for Center input', 'Hemos recibido su solicitud de opinión del Centro'),
  'request-declined': both('We do not ask the Center for input', 'No pediremos la opinión del Centro'),
  'period-extended': both('There is more time', 'Hay más tiempo'),
  'petition-decided': both('Decision on your petition', 'Decisión sobre su petición'),
  'petition-to-justice': both('Your petition was referred to the Department of Justice', 'Su petición fue remitida al Departamento de Justicia'),
  'input-lapsed': both('The time for your input has ended', 'El plazo para su opinión ha terminado'),
};

const DECIDED: Readonly<Record<PetitionOutcome, Sentence<'number' | 'rule'>>> = {
  CANCELLED_NO_VIOLATION: both('The claim in petition {number} was cancelled: the violation did not occur ({rule}).', 'La reclamación de la petición {number} fue cancelada: la infracción no ocurrió ({rule}).'),
  REMITTED: both('The claim in petition {number} was remitted ({rule}).', 'La reclamación de la petición {number} fue condonada ({rule}).'),
  MITIGATED: both('The claim in petition {number} was mitigated ({rule}).', 'La reclamación de la petición {number} fue reducida ({rule}).'),
  DENIED: both('Petition {number} was denied ({rule}).', 'La petición {number} fue denegada ({rule}).'),
  OFFER_IN_COMPROMISE_ACCEPTED: both('Petition {number} was settled by an offer in compromise ({rule}).', 'La petición {number} se resolvió mediante una oferta de transacción ({rule}).'),
  REFERRED_HQ: both('Petition {number} was referred to Headquarters ({rule}).', 'La petición {number} fue remitida a la Sede ({rule}).'),
  REFERRED_DOJ: both('Petition {number} was referred to the Department of Justice ({rule}).', 'La petición {number} fue remitida al Departamento de Justicia ({rule}).'),
};
const DECLINED: Readonly<Record<DeclineReason, Words>> = {
  INELIGIBLE: both('The reason: on the day of the request you were not an active trusted partner.', 'La razón: el día de la solicitud usted no era un socio de confianza activo.'),
  DOJ_REFERRAL: both('The reason: the petition was referred to the Department of Justice.', 'La razón: la petición fue remitida al Departamento de Justicia.'),
  LIMITATIONS_RISK: both('The reason: there was not enough time left.', 'La razón: no quedaba tiempo suficiente.'),
};

export const PETITION = {
  received: both(
    'On {on} you asked for Center input on petition {number}. We have recorded the request under the case number above.',
    'El {on} usted pidió la opinión del Centro sobre la petición {number}. Hemos registrado la solicitud con el número de caso indicado arriba.',
  ),
  movesNothing: both('The request moves none of the dates of the petition.', 'La solicitud no cambia ninguna de las fechas de la petición.'),
  receivedOn: both('We received the petition on {on}.', 'Recibimos la petición el {on}.'),
  due: both('The petition was due by', 'La petición vencía'),
  nextCheck: both('We check that you are a trusted partner and then ask your Center. It advises; we decide the petition.', 'Comprobamos que usted es un socio de confianza y después consultamos a su Centro. El Centro opina; nosotros decidimos la petición.'),

  declined: both('We do not ask the Center for input on petition {number} ({rule}).', 'No pediremos la opinión del Centro sobre la petición {number} ({rule}).'),
  because: DECLINED,
  goesOn: both('The petition goes on, with its own dates.', 'La petición continúa, con sus propias fechas.'),

  extended: {
    PETITION: both('The FP&F Officer has extended the period for petition {number} ({rule}).', 'El funcionario de FP&F ha extendido el plazo de la petición {number} ({rule}).'),
    SURETY: both("The FP&F Officer has extended the surety's period on petition {number} ({rule}).", 'El funcionario de FP&F ha extendido el plazo de la fianza en la petición {number} ({rule}).'),
  },
  extendedTo: both('The period now ends with', 'El plazo termina ahora con'),

  decided: DECIDED,
  amount: both('Amount', 'Importe'),
  considered: both('The input of your Center was considered.', 'Se tuvo en cuenta la opinión de su Centro.'),
  noticeOn: both('Notice of this decision was given on {on}.', 'Esta decisión se notificó el {on}.'),
  payBy: both('The amount may be paid by', 'El importe puede pagarse hasta'),
  supplementalBy: both('A supplemental petition may be filed by', 'Puede presentarse una petición suplementaria hasta'),
  ifUnpaid: both('If the amount is not paid by its date, the full claim may be enforced.', 'Si el importe no se paga hasta su fecha, puede exigirse la reclamación completa.'),

  toJustice: both('Petition {number} was referred to the Department of Justice. No further action is taken on it here ({rule}).', 'La petición {number} fue remitida al Departamento de Justicia. Aquí no se toman más medidas sobre ella ({rule}).'),

  lapsed: both('FP&F asked your Center for input on petition {number}. It has not come, and on {on} it lapsed ({rule}).', 'FP&F pidió la opinión de su Centro sobre la petición {number}. No ha llegado, y el {on} caducó ({rule}).'),
  lapsedNext: both('FP&F may go on without it. Input that comes before the disposition is still taken, and recorded as late.', 'FP&F puede continuar sin ella. La opinión que llegue antes de la decisión todavía se acepta y se registra como tardía.'),
  inputDue: both('Your input was due by', 'Su opinión vencía'),
  decisionDue: both('FP&F is to decide by', 'FP&F debe decidir hasta'),
} as const;

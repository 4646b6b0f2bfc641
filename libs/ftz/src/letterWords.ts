// Owns the words of letters on FTZ cases. All are internal: from Headquarters to an office, or of the port to hand on.
import { both, type Words } from '@centerline/cases/letters';
import type { ZoneLetter } from './letterForms.js';

export const ZONE_TITLES: Readonly<Record<ZoneLetter['form'], Words>> = {
  'escalation-acknowledged': both('Headquarters has your question', 'La Sede tiene su pregunta'),
  'information-asked': both('Headquarters asks for information', 'La Sede pide información'),
  'letter-of-direction': both('Letter of direction', 'Carta de instrucción'),
  'tracked-date-extended': both('A date set by law was extended', 'Se extendió una fecha fijada por ley'),
};

export const ZONE = {
  internal: both('For official use within the agency. Not for release to parties.', 'Para uso oficial dentro de la agencia. No se entrega a las partes.'),
  acknowledged: both('On {on} Headquarters acknowledged your escalation ({rule}).', 'El {on} la Sede acusó recibo de su consulta ({rule}).'),
  question: both('The question, as the port put it', 'La pregunta, tal como la formuló el puerto'),
  directBy: both('Headquarters is to direct the port by', 'La Sede debe instruir al puerto hasta'),
  escalationMovesNothing: both('An escalation extends no date set by law, and the release of cargo stays with the port.', 'Una consulta no extiende ninguna fecha fijada por ley, y el despacho de la carga sigue a cargo del puerto.'),
  asked: both('Before it directs the port, Headquarters asks your office for information ({rule}).', 'Antes de instruir al puerto, la Sede pide información a su oficina ({rule}).'),
  askedWords: both('The questions, as they were written', 'Las preguntas, tal como fueron escritas'),
  answerBy: both('The answer is due by', 'La respuesta vence'),
  directed: both('Headquarters directs the port on the question below ({rule}).', 'La Sede instruye al puerto sobre la pregunta que sigue ({rule}).'),
  directionWords: both('The direction', 'La instrucción'),
  carryOutBy: both('The port carries out the direction by', 'El puerto cumple la instrucción hasta'),
  confirm: both('The port says on the case what it did.', 'El puerto indica en el caso lo que hizo.'),
  beside: both('Dates set by law run beside the case. This direction moves none of them ({rule}).', 'Las fechas fijadas por ley corren junto al caso. Esta instrucción no cambia ninguna ({rule}).'),
  extended: both('The port director has extended a date set by law for {operator} ({rule}).', 'El director del puerto ha extendido una fecha fijada por ley para {operator} ({rule}).'),
  what: both('{what}', '{what}'),
  cause: both('The good cause, as the port director wrote it', 'La causa justificada, tal como la escribió el director del puerto'),
  handOn: both('The port hands this letter to the operator.', 'El puerto entrega esta carta al operador.'),
} as const;

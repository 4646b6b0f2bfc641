// The words of the time travel bar, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  label: 'Viaje en el tiempo',
  now: 'El reloj muestra',
  lead: 'Una instalación de desarrollo puede dejar pasar el tiempo. Todo sucede en su orden, como si los días hubieran pasado: avisos, vencimientos, caducidades, cartas. No hay vuelta atrás.',
  by: { next: 'Al próximo plazo', '1d': '1 día', '3d': '3 días', '7d': '7 días', '30d': '30 días' },
  underway: 'El tiempo está pasando. Puede tardar un minuto.',
  failed: 'El reloj no se movió.',
  arrived_one: 'En el camino hubo {{count}} instante con algo que hacer.',
  arrived_other: 'En el camino hubo {{count}} instantes con algo que hacer.',
  stops: 'Lo que vencía',
  others_one: '{{count}} de un caso de otros',
  others_other: '{{count}} de casos de otros',
  something: 'algo vencía',
  mark: { WARN: 'aviso', BREACH: 'plazo', DIRECTOR: 'comunicado al director', EXECUTIVE: 'comunicado al ejecutivo', LAPSE: 'caducidad', PAUSE_ENDS: 'terminó su pausa' },
};

// The words of supervision, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Supervisión',
  lead: 'Plazos cumplidos, incumplidos, en curso y vencidos. Cada número abre los plazos que cuenta; cada plazo, su caso y sus eventos.',
  tabs: { label: 'Supervisión', board: 'Resumen', clocks: 'Plazos', cases: 'Casos abiertos', team: 'Personas', events: 'Eventos', readings: 'Lecturas' },
  asOf: 'Al {{when}}. Se actualiza cada minuto.',
  standing: { met: 'Cumplido', missed: 'Incumplido', running: 'En curso', paused: 'En pausa', overdue: 'Vencido' },
  standingHint: { met: 'Terminó a tiempo', missed: 'Terminó tarde', running: 'Aún no vence', paused: 'En espera', overdue: 'Abierto y tarde' },
  rung: { owner: 'Responsable', supervisor: 'Supervisor', director: 'Director', executive: 'Ejecutivo de la unidad', none: 'Nadie todavía' },
  rungHint: { owner: 'Advertido al 75 %', supervisor: 'Avisado al incumplirse', director: 'Dos días hábiles después', executive: 'Cinco días hábiles después' },
  by: { label: 'Contado por', type: 'Tipo de caso', center: 'Centro', port: 'Puerto', unit: 'Oficina', tier: 'Nivel', person: 'Persona', clock: 'Plazo', holder: 'Oficina que tiene el caso' },
  total: 'Total',
  all: 'Todos',
  filter: {
    title: 'Filtrar', apply: 'Mostrar', clear: 'Quitar filtros', any: 'Cualquiera', none: 'Ninguno',
    type: 'Tipo de caso', center: 'Centro', port: 'Puerto', unit: 'Oficina', tier: 'Nivel de socio de confianza', person: 'Persona', clock: 'Plazo', basis: 'Base', from: 'Comenzó desde', until: 'Comenzó hasta', verdict: 'Estado', first: 'Primer resultado', rung: 'Avisado', holder: 'Oficina que tiene el caso', age: 'Antigüedad', list: 'Lista', by: 'Contado por',
    case: 'Número del caso', actor: 'Quién lo hizo (usuario)', kind: 'Tipo de evento', reader: 'Quién lo leyó (usuario)', account: 'Importador consultado en ACE (cuenta)', accountHint: 'Por ejemplo, ACCT-1005', fromOn: 'Desde', untilOn: 'Hasta',
    caseHint: 'Como CR-2026-000001', kindHint: 'Como clock.breached', daysHint: 'Días en su zona horaria',
    fault: { case: 'Escriba un número de caso como CR-2026-000001.', kind: 'Escriba un tipo de evento como clock.breached.', actor: 'Un usuario no tiene espacios.', reader: 'Un usuario no tiene espacios.', account: 'Escriba una cuenta de mayúsculas, cifras y guiones.', period: 'El período termina antes de comenzar.' },
  },
  basis: { REGULATORY: 'Fijado por reglamento', STATUTORY: 'Fijado por ley', INTERNAL_SLA: 'Meta de servicio nuestra' },
  tier: { TIER_I: 'Nivel I', TIER_II: 'Nivel II', TIER_III: 'Nivel III' },
  board: { figure: 'Plazos', groups: 'Plazos, por {{by}}', table: 'Lo mismo en números, por {{by}}. Cada número abre los plazos que cuenta.', shown: 'La gráfica muestra los {{count}} grupos que requieren atención primero; la tabla los tiene todos.', ladder: 'Advertencias y escalamientos', ladderTable: 'Plazos según el nivel más alto avisado', file: 'Descargar los números (CSV)', clocks: 'Ver los plazos', empty: 'Ningún plazo corresponde a estos filtros.' },
  takeaway: {
    nothing: 'No hay nada que contar.',
    kept: 'De los {{ended}} plazos que terminaron se cumplió el {{share}}.',
    keptAllInTime: 'Se cumplieron todos los plazos que terminaron: {{ended}} en total.',
    open: 'Ningún plazo ha terminado; abiertos: {{open}}.',
    overdue_zero: 'Ninguno está vencido ahora.', overdue_one: '{{overdue}} está vencido ahora.', overdue_other: '{{overdue}} están vencidos ahora.',
    ladderNone: 'Ningún plazo se ha elevado a un supervisor.',
    ladder: 'Elevados a un supervisor o más arriba: {{all}} de {{total}} plazos; al ejecutivo de la unidad: {{executive}}.',
    ages_zero: 'Ningún caso abierto tiene más de 60 días.', ages_one: '{{old}} de {{all}} casos abiertos ({{share}}) tiene más de 60 días.', ages_other: '{{old}} de {{all}} casos abiertos ({{share}}) tienen más de 60 días.',
  },
  ages: { title: 'Antigüedad de los casos abiertos', by: 'Antigüedad de los casos abiertos, por {{by}}', table: 'Lo mismo en números, por {{by}}. Cada número abre los casos que cuenta.', unit: 'Días desde que se abrió el caso', empty: 'Ningún caso abierto corresponde a estos filtros.' },
  age: { '0-5': '0–5 días', '6-10': '6–10 días', '11-30': '11–30 días', '31-60': '31–60 días', '61-90': '61–90 días', 'over-90': 'más de 90 días' },
  clocks: { title: 'Plazos', all: 'Todos', breaches: 'Advertidos o vencidos', next: 'Próximos a vencer', caption: { all: 'Plazos, primero los que comenzaron últimos', breaches: 'Plazos abiertos advertidos o vencidos, primero los más atrasados', next: 'Plazos abiertos que aún no vencen, primero los más próximos' }, file: 'Descargar estos plazos (CSV)', fileMost: 'Hasta 20,000. Elija un período más corto para obtener menos.', empty: 'Ningún plazo corresponde.', extended_one: 'Prorrogado una vez', extended_other: 'Prorrogado {{count}} veces', firstMissed: 'Incumplido al principio', noDate: 'Sin fecha mientras está en pausa', elsewhere: 'Ya no es un caso de sus oficinas' },
  cases: { title: 'Casos abiertos', caption: 'Casos abiertos, primero los más antiguos', empty: 'Ningún caso abierto corresponde.', days_one: '{{count}} día', days_other: '{{count}} días' },
  column: { case: 'Caso', subject: 'Caso o importador', clock: 'Plazo', owedBy: 'Oficina', person: 'Asignado a', standing: 'Estado', due: 'Vence', rung: 'Avisado', more: 'Más', age: 'Antigüedad', opened: 'Abierto', with: 'Oficina', stage: 'Etapa', group: 'Grupo', when: 'Cuándo', who: 'Quién', what: 'Qué', reader: 'Lector' },
  due: { was: 'vencía', ended: 'terminó' },
  nobody: 'Nadie',
  events: {
    title: 'Eventos', lead: 'Lo que se hizo, primero lo último. Mirar los eventos de un caso queda registrado como lectura.', caption: 'Eventos, primero los últimos', empty: 'Ningún evento corresponde.', details: 'Detalles', detailsOf: 'Detalles del evento {{id}}', version: 'Versión {{version}}', recorded: 'Registrado', command: 'Orden', reason: 'Código de motivo', publicSummary: 'Lo que leen las partes', data: 'Datos', before: 'Hash anterior', after: 'Hash posterior', roles: 'Funciones', system: 'el sistema', onlyCase: 'Solo los eventos de este caso',
  },
  proof: { title: 'Prueba', soon: 'En unos segundos, una cabecera firmada cubrirá este evento.', stands: 'Bajo la cabecera firmada de {{size}} registros del', file: 'Descargar la prueba (JSON)', fileOf: 'del evento {{id}}' },
  readings: { title: 'Lecturas', lead: 'Quién leyó qué, primero lo último. Solo para auditores.', caption: 'Lecturas, primero las últimas', empty: 'Ninguna lectura corresponde.', gone: 'un caso que nunca se presentó', account: 'cuenta {{account}}' },
  team: {
    title: 'Personas', lead: 'Trabajo abierto por persona, y quién está ausente.', unit: 'Oficina', caption: 'Trabajo abierto por persona', open: 'Abierto', overdue: 'Vencido', soon: 'Vence esta semana', away: 'Ausente hasta el {{day}}', standsIn: 'Suple {{name}}', unclaimed: 'Sin asignar', elsewhere: 'Personas que dejaron la oficina',
    figure: 'Trabajo abierto por persona', takeaway_one: 'Tareas abiertas: {{open}}. {{count}} persona tiene {{most}} de ellas.', takeaway_other: 'Tareas abiertas: {{open}}. {{count}} personas tienen alguna; lo máximo que alguien tiene es {{most}}.', takeawayUnclaimed: 'Tareas abiertas: {{open}}. Ninguna está asignada.', takeawayNone: 'No hay trabajo abierto en esta oficina.', rebalance: 'Repartir trabajo', absence: 'Ausencias',
  },
  absence: {
    title: 'Ausencias', lead: 'A quien está ausente no se le da trabajo. Quien lo suple hace lo que está abierto; el primer día de regreso vuelve a ser suyo.', now: 'Ausentes ahora', later: 'Estarán ausentes', none: 'No hay ausencias previstas', caption: 'Ausencias de {{unit}}', person: 'Quién', from: 'Primer día', until: 'Último día', deputy: 'Lo suple', noDeputy: 'Nadie', enteredBy: 'Registrada por {{who}}', end: 'Terminar', endWhat: 'Terminar la ausencia de {{name}}', endNow: 'Desde ahora {{name}} está de nuevo, y recupera lo que está abierto.', endNever: 'Se retira la ausencia que debía comenzar el {{day}}.', endTitle: '¿Terminar la ausencia de {{name}}?', yes: 'Terminar la ausencia', no: 'Cancelar',
    enter: 'Registrar una ausencia', save: 'Registrar la ausencia', you: 'Usted', choose: '- Seleccione -', deputyHint: 'Alguien que hace el mismo trabajo. Sin nadie, el trabajo espera.', done: 'Registrada: {{name}} está ausente del {{from}} al {{until}}.', ended: 'Terminada: {{name}} está.', state: 'Cuándo', nowTag: 'Ahora', fault: { person: 'Elija quién estará ausente.', from: 'Indique el primer día.', until: 'Indique el último día.' },
  },
  rebalance: {
    title: 'Repartir trabajo', lead: 'Elija las tareas y las personas. Verá el resultado, y qué hace con las fechas, antes de que algo cambie.', step1: '1. ¿Qué tareas?', step2: '2. ¿Quién las recibe?', step3: '3. Revise el resultado', which: 'Tareas de', of: { unclaimed: 'Sin asignar', everybody: 'Todos' }, work: 'Tareas para repartir', chosen_one: '{{count}} elegida', chosen_other: '{{count}} elegidas', noWork: 'No hay tales tareas.', noPeople: 'Elija al menos a una persona.', propose: 'Proponer',
    plan: 'Propuesta: quién recibe qué', to: 'A', stays: 'Se queda', loads: 'Trabajo abierto antes y después', loadsTable: 'Lo mismo en números, persona por persona', before: 'Antes', after: 'Después', change: 'Cambio', dates: 'Con esto no se mueve ninguna fecha: todo el trabajo queda en su oficina, y una fecha se mueve solo cuando un plazo pasa a una oficina con otro calendario. Se consultan las reglas para cada tarea antes de hacerlo.', nothing: 'Esta propuesta deja todo donde está.', look: 'Ver qué pasaría', takeaway: 'Después, lo máximo que alguien tiene es {{most}} y lo mínimo {{least}}; antes era {{mostBefore}} y {{leastBefore}}.', most: 'Como máximo 100 tareas a la vez.', sameOffice: 'Solo se puede repartir el trabajo de su propia oficina.',
  },
};

// The words of supervision, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = {
  title: 'Supervisión',
  lead: 'Compromisos con fecha: cumplidos, incumplidos, en curso, atrasados. Cada número abre sus plazos, cada plazo su caso y sus hechos.',
  tabs: { label: 'Supervisión', board: 'Compromisos', clocks: 'Plazos', cases: 'Casos abiertos', team: 'Personas', events: 'Hechos', readings: 'Lecturas' },
  asOf: 'A las {{when}}; se lee de nuevo cada minuto.',
  standing: { met: 'Cumplido', missed: 'Incumplido', running: 'En curso', paused: 'En pausa', overdue: 'Atrasado' },
  standingHint: { met: 'Terminó a tiempo', missed: 'Terminó tarde', running: 'Aún no vence', paused: 'Espera, su fecha se mueve', overdue: 'Abierto y tarde' },
  rung: { owner: 'Responsable', supervisor: 'Supervisor', director: 'Director', executive: 'Ejecutivo de la unidad', none: 'Nadie todavía' },
  rungHint: { owner: 'Advertido al 75 %', supervisor: 'Avisado al vencer', director: 'Dos días hábiles después', executive: 'Cinco días hábiles después' },
  by: { label: 'Contado por', type: 'Tipo de caso', center: 'Centro', port: 'Puerto', unit: 'Oficina', tier: 'Nivel', person: 'Persona', clock: 'Plazo', holder: 'Oficina que tiene el caso' },
  total: 'Total',
  all: 'Todos',
  filter: {
    title: 'Filtrar', apply: 'Mostrar', clear: 'Quitar filtros', any: 'Cualquiera', none: 'Ninguno',
    type: 'Tipo de caso', center: 'Centro', port: 'Puerto', unit: 'Oficina', tier: 'Nivel de socio de confianza', person: 'Persona', clock: 'Plazo', basis: 'Base', from: 'Comenzó desde', until: 'Comenzó hasta', verdict: 'Estado', first: 'Resultó primero', rung: 'Llegó a', holder: 'Oficina que tiene el caso', age: 'Antigüedad', list: 'Lista', by: 'Contado por',
    case: 'Número del caso', actor: 'Quién lo hizo (id)', kind: 'Tipo de hecho', reader: 'Quién lo leyó (id)', fromOn: 'Desde', untilOn: 'Hasta',
    portHint: 'Cuatro dígitos', unitHint: 'Un código como OFO-HQ', personHint: 'Un id, o «unclaimed»', clockHint: 'Un tipo como center-advice', caseHint: 'Como CR-2026-000001', kindHint: 'Como clock.breached', daysHint: 'Días en su zona horaria',
    fault: { port: 'Un puerto tiene cuatro dígitos.', unit: 'Ese no es el código de una oficina.', person: 'Un id no tiene espacios.', clock: 'Ese no es un tipo de plazo.', case: 'Ese no es el número de un caso.', kind: 'Ese no es un tipo de hecho.', actor: 'Un id no tiene espacios.', reader: 'Un id no tiene espacios.', period: 'El período termina antes de comenzar.' },
    chip: '{{name}}: {{value}}',
  },
  basis: { REGULATORY: 'Fijado por reglamento', STATUTORY: 'Fijado por ley', INTERNAL_SLA: 'Meta de servicio nuestra' },
  tier: { TIER_I: 'Nivel I', TIER_II: 'Nivel II', TIER_III: 'Nivel III' },
  board: { figure: 'Cómo están los compromisos', groups: 'Cómo están los compromisos, por {{by}}', table: 'Lo mismo en números, por {{by}}. Cada número abre sus plazos.', shown: 'Se dibujan los {{count}} grupos que hay que mirar primero; todos están en la tabla.', ladder: 'Hasta dónde subieron los compromisos', ladderTable: 'Compromisos según el más alto que fue avisado', file: 'Descargar los números (CSV)', clocks: 'Ver los plazos', empty: 'Ningún compromiso corresponde a estos filtros.' },
  takeaway: {
    nothing: 'No hay nada que contar.',
    kept: 'Se cumplió el {{share}} de los {{ended}} compromisos que terminaron; {{overdue}} están atrasados ahora.',
    keptAllInTime: 'Se cumplieron los {{ended}} compromisos que terminaron; {{overdue}} están atrasados ahora.',
    open: 'Ninguno de los {{open}} compromisos ha terminado; {{overdue}} están atrasados ahora.',
    ladderNone: 'De ninguno de los {{total}} compromisos se avisó a un supervisor.',
    ladder: 'De {{all}} de {{total}} compromisos se avisó a un supervisor o más arriba; de {{executive}}, al ejecutivo de la unidad.',
    ages: '{{old}} de {{all}} casos abiertos ({{share}}) tienen más de 60 días.',
  },
  ages: { title: 'Antigüedad de los casos abiertos', by: 'Antigüedad de los casos abiertos, por {{by}}', table: 'Lo mismo en números, por {{by}}. Cada número abre sus casos.', unit: 'Días desde que se abrió', empty: 'Ningún caso abierto corresponde a estos filtros.' },
  age: { '0-5': '0–5 días', '6-10': '6–10 días', '11-30': '11–30 días', '31-60': '31–60 días', '61-90': '61–90 días', 'over-90': 'más de 90 días' },
  clocks: { title: 'Plazos', all: 'Todos', breaches: 'Advertidos o atrasados, aún abiertos', next: 'Próximos a vencer', caption: { all: 'Plazos, primero los que comenzaron últimos', breaches: 'Plazos abiertos advertidos o atrasados, primero los más atrasados', next: 'Plazos abiertos que aún no vencen, primero los más próximos' }, file: 'Descargar estos plazos (CSV)', fileMost: 'Hasta 20.000; redúzcalos por su período.', empty: 'Ningún plazo corresponde.', extended_one: 'Prorrogado una vez', extended_other: 'Prorrogado {{count}} veces', firstMissed: 'Incumplido al principio', noDate: 'Su fecha se mueve mientras está en pausa.', elsewhere: 'Ya no es un caso de sus oficinas' },
  cases: { title: 'Casos abiertos', caption: 'Casos abiertos, primero los más antiguos', empty: 'Ningún caso abierto corresponde.', days_one: '{{count}} día', days_other: '{{count}} días' },
  column: { case: 'Caso', clock: 'Plazo', owedBy: 'Lo debe', person: 'Con', standing: 'Estado', due: 'Vence', rung: 'Avisado', more: 'Más', age: 'Antigüedad', opened: 'Abierto', with: 'Con', stage: 'Etapa', group: 'Grupo', when: 'Cuándo', who: 'Quién', what: 'Qué', reader: 'Lector' },
  due: { was: 'vencía', ended: 'terminó' },
  nobody: 'Nadie',
  events: {
    title: 'Hechos', lead: 'Lo que se hizo, primero lo último. Mirar los hechos de un caso queda registrado como lectura.', caption: 'Hechos, primero los últimos', empty: 'Ningún hecho corresponde.', details: 'Detalles', detailsOf: 'Detalles del hecho {{id}}', version: 'Versión {{version}}', recorded: 'Registrado', command: 'Orden', reason: 'Código de motivo', publicSummary: 'Lo que leen las partes', data: 'Datos', before: 'Hash anterior', after: 'Hash posterior', roles: 'Funciones', system: 'el sistema', onlyCase: 'Solo los hechos de este caso',
  },
  readings: { title: 'Lecturas', lead: 'Quién leyó qué, primero lo último. Solo para auditores.', caption: 'Lecturas, primero las últimas', empty: 'Ninguna lectura corresponde.', gone: 'un caso que nunca se presentó' },
  team: {
    title: 'Personas', lead: 'Quién tiene cuánto, quién está ausente y quién lo suple.', unit: 'Oficina', caption: 'Trabajo abierto por persona', open: 'Abierto', overdue: 'Vencido', soon: 'Vence esta semana', away: 'Ausente hasta el {{day}}', standsIn: 'Suple {{name}}', unclaimed: 'Nadie todavía', elsewhere: 'Personas que dejaron la oficina',
    figure: 'Trabajo abierto por persona', takeaway_one: 'Hay {{open}} tareas abiertas; {{count}} persona tiene alguna, el máximo es {{most}}.', takeaway_other: 'Hay {{open}} tareas abiertas; {{count}} personas tienen alguna, el máximo es {{most}}.', takeawayUnclaimed: 'Hay {{open}} tareas abiertas; nadie ha tomado ninguna.', takeawayNone: 'No hay trabajo abierto en esta oficina.', rebalance: 'Repartir trabajo', absence: 'Ausencias',
  },
  absence: {
    title: 'Ausencias', lead: 'A quien está ausente no se le da trabajo. Quien lo suple hace lo que está abierto; el primer día de regreso vuelve a ser suyo.', now: 'Ausentes ahora', later: 'Estarán ausentes', none: 'Nadie está ausente ni lo estará.', caption: 'Ausencias de {{unit}}', person: 'Quién', from: 'Primer día', until: 'Último día', deputy: 'Lo suple', noDeputy: 'Nadie', enteredBy: 'Registrada por {{who}}', end: 'Terminarla', endWhat: 'Terminar la ausencia de {{name}}', endNow: 'Desde ahora {{name}} está de nuevo, y recupera lo que está abierto.', endNever: 'Se retira la ausencia que debía comenzar el {{day}}.', endTitle: '¿Terminar la ausencia de {{name}}?', yes: 'Terminarla ahora', no: 'Dejarla',
    enter: 'Registrar una ausencia', save: 'Registrar', you: 'Usted', choose: '- Seleccione -', deputyHint: 'Alguien que hace el mismo trabajo. Sin nadie, el trabajo espera.', done: 'Registrada: {{name}} está ausente del {{from}} al {{until}}.', ended: 'Terminada: {{name}} está.', state: 'Cuándo', nowTag: 'Ahora', fault: { person: 'Elija quién estará ausente.', from: 'Indique el primer día.', until: 'Indique el último día.' },
  },
  rebalance: {
    title: 'Repartir trabajo', lead: 'Elija el trabajo y las personas; vea en qué resulta; después hágalo.', step1: '1. ¿Qué trabajo?', step2: '2. ¿A quién?', step3: '3. En qué resulta', which: 'Trabajo de', of: { unclaimed: 'Nadie todavía', everybody: 'Todos' }, work: 'Trabajo para repartir', chosen_one: '{{count}} elegida', chosen_other: '{{count}} elegidas', noWork: 'No hay tal trabajo.', noPeople: 'Elija al menos a una persona.', propose: 'Proponer',
    plan: 'Propuesta: quién recibe qué', to: 'A', stays: 'Se queda', loads: 'Trabajo abierto antes y después', before: 'Antes', after: 'Después', change: 'Cambio', dates: 'Con esto no se mueve ninguna fecha: todo el trabajo queda en su oficina, y una fecha se mueve solo cuando un plazo pasa a una oficina con otro calendario. Se consultan las reglas para cada tarea antes de hacerlo.', nothing: 'Esta propuesta deja todo donde está.', look: 'Ver qué pasaría', takeaway: 'Después, lo máximo que alguien tiene es {{most}} y lo mínimo {{least}}; antes era {{mostBefore}} y {{leastBefore}}.', most: 'Como máximo 100 tareas a la vez.', sameOffice: 'Solo se puede repartir el trabajo de su propia oficina.',
  },
};

// The sample people of the tests, by the role they play. Plainly invented; the same ids as the sample sign-ins.
import type { Application, Person, Role } from '../actor.js';
import { ior, personId, unitCode } from '../names.js';

const person = (id: string, name: string, unit: string, roles: readonly Role[], iors: readonly string[] = []): Person => ({
  kind: 'person', id: personId(id), name, unit: unitCode(unit), roles, iors: iors.map(ior),
});

export const people = {
  importer: person('ida.park', 'Ida Park', 'ACCT-1001', ['IMPORTER_USER'], ['91-1000001BH', '91-1000002BH']),
  otherImporter: person('tom.reyes', 'Tom Reyes', 'ACCT-1002', ['IMPORTER_USER'], ['92-2000001TR']),
  broker: person('ben.ortiz', 'Ben Ortiz', 'BRK-201', ['BROKER_USER'], ['91-1000001BH', '91-1000002BH', '92-2000001TR']),
  strangerBroker: person('dana.vale', 'Dana Vale', 'BRK-202', ['BROKER_USER'], []),
  zoneUser: person('mina.cole', 'Mina Cole', 'ACCT-1005', ['IMPORTER_USER'], ['95-5000001JM']),
  portOfficer: person('pia.long', 'Pia Long', 'PORT-2704', ['PORT_OFFICER']),
  portDirector: person('paul.drake', 'Paul Drake', 'PORT-2704', ['PORT_DIRECTOR']),
  otherPortOfficer: person('nick.hale', 'Nick Hale', 'PORT-4601', ['PORT_OFFICER']),
  paralegal: person('fay.moss', 'Fay Moss', 'FPF-2704', ['FPF_PARALEGAL']),
  fpfOfficer: person('frank.ames', 'Frank Ames', 'FPF-2704', ['FPF_OFFICER']),
  otherFpfOfficer: person('felix.rowe', 'Felix Rowe', 'FPF-4601', ['FPF_OFFICER']),
  cee003Specialist: person('cee003.specialist', 'Sol Ibarra', 'CEE003', ['CENTER_SPECIALIST']),
  cee003Supervisor: person('cee003.supervisor', 'Uma Rask', 'CEE003', ['CENTER_SUPERVISOR']),
  cee003Director: person('cee003.director', 'Dov Lindqvist', 'CEE003', ['CENTER_DIRECTOR']),
  cee004Specialist: person('cee004.specialist', 'Sara Lund', 'CEE004', ['CENTER_SPECIALIST']),
  cee004Supervisor: person('cee004.supervisor', 'Umberto Hess', 'CEE004', ['CENTER_SUPERVISOR']),
  cee004Director: person('cee004.director', 'Della Stroud', 'CEE004', ['CENTER_DIRECTOR']),
  cee008Specialist: person('cee008.specialist', 'Sven Abara', 'CEE008', ['CENTER_SPECIALIST']),
  cee008Supervisor: person('cee008.supervisor', 'Uri Castellan', 'CEE008', ['CENTER_SUPERVISOR']),
  cee008Director: person('cee008.director', 'Doreen Pike', 'CEE008', ['CENTER_DIRECTOR']),
  hqAnalyst: person('hal.brandt', 'Hal Brandt', 'OFO-HQ', ['OFO_HQ_ANALYST']),
  hqDecider: person('helen.cruz', 'Helen Cruz', 'OFO-HQ', ['OFO_HQ_DECIDER']),
  hqSupervisor: person('hugo.stein', 'Hugo Stein', 'OFO-HQ', ['OFO_HQ_SUPERVISOR']),
  legalLiaison: person('otto.lang', 'Otto Lang', 'OT-RR', ['OT_RR_LIAISON']),
  admin: person('adam.knox', 'Adam Knox', 'OFO-ADMIN', ['ADMIN']),
  auditor: person('ada.wynn', 'Ada Wynn', 'OFO-AUDIT', ['AUDITOR']),
} as const;

export const brokerSystem: Application = {
  kind: 'application', id: personId('harbor-pilot-system'), name: 'Harbor Pilot Brokers system (sample)', unit: unitCode('BRK-201'),
  roles: ['BROKER_USER'], iors: people.broker.iors,
};

// Owns the two appeals of the demo, as their importers would write them. Companies, bonds and figures are invented; headings and Centers are real.
import type { FileBody } from '@centerline/reassignment';
import type { ImportYear } from '../importYear.js';

/** Blue Heron Outfitters: toys and outdoor goods have grown over the apparel it was placed for. */
export const blueHeronAppeal = (year: ImportYear): FileBody => ({
  subject: 'Appeal Regarding Center Assignment',
  currentCenter: 'CEE004',
  preferredCenter: 'CEE008',
  iors: [
    { ior: '91-1000001BH', iorType: 'EIN', bonds: [{ number: '991AB0001', activityCode: 'A' }] },
    { ior: '91-1000002BH', iorType: 'EIN', bonds: [{ number: '991AB0002', activityCode: 'A' }] },
  ],
  justification:
    'When we were assigned to Apparel, Footwear & Textiles, clothing and shoes were most of what we brought in. In the last twelve months toys, games, sporting goods, furniture, '
    + 'bags and lamps were two thirds of our entry summary lines and three quarters of our value; clothing shrinks from month to month. Our buyers, our testing laboratories and our '
    + 'suppliers work in consumer products, and the questions we have for CBP are about toy safety, seats and luminaires, hardly ever about fibre content.',
  factors: ['PREDOMINANT_GOODS', 'BUSINESS_PRACTICES'],
  importHistory: 'ONE_YEAR_OR_MORE',
  headingRows: year.rows,
  contact: { name: 'Ida Park', email: 'ida.park@blueheron.example', phone: '+1 206 555 0134' },
});

/** Tumbleweed Robotics: robots for the home, which it would rather have looked after by Electronics. */
export const tumbleweedAppeal = (year: ImportYear): FileBody => ({
  currentCenter: 'CEE010',
  preferredCenter: 'CEE007',
  iors: [{ ior: '92-2000001TR', iorType: 'EIN', bonds: [{ number: '992AB0001', activityCode: 'A' }] }],
  justification:
    'Our machines are robots for the home. By their headings many of them are machinery or domestic appliances; by what is in them and by how they are made, sold and regulated they are '
    + 'consumer electronics: processors, cameras, radios, batteries and displays. Half of our lines are of the headings of Electronics already.',
  factors: ['INTENDED_USE', 'BUSINESS_PRACTICES'],
  importHistory: 'ONE_YEAR_OR_MORE',
  headingRows: year.rows,
  contact: { name: 'Tom Reyes', email: 'tom.reyes@tumbleweed.example' },
});

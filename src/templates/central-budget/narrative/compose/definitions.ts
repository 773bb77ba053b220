import type { Definitions } from '../../../../narrative/compose/template';
import { groupTerms } from './definitions-groups';
import { itemTerms } from './definitions-items';

/** Income items and other terms, in our words. */
const generalTerms: Readonly<Record<string, string>> = {
  一般公共预算拨款收入: '指本年度财政从一般公共预算中拨给的资金。',
  政府性基金预算拨款收入: '指本年度财政从政府性基金预算中拨给的资金。',
  国有资本经营预算拨款收入: '指本年度财政从国有资本经营预算中拨给的资金。',
  事业收入: '指事业单位开展专业业务活动及其辅助活动取得的收入。',
  事业单位经营收入: '指事业单位在专业业务及辅助活动之外，开展非独立核算的经营活动取得的收入。',
  上级补助收入: '指从主管部门和上级单位取得的非财政补助收入。',
  附属单位上缴收入: '指附属的独立核算单位按规定上缴的收入。',
  其他收入: '指上述各项以外的收入，如利息收入、租金收入等。',
  使用非财政拨款结余: '指预计本年收入不足以安排支出时，动用以前年度积累的非财政拨款结余弥补差额的资金。',
  上年结转: '指以前年度安排、到上年末没有用完，本年仍按原用途继续使用的资金。',
  三公经费:
    '指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。因公出国（境）费反映工作人员公务出国（境）的旅费、食宿、交通、培训等支出；公务用车购置及运行费反映购置车辆和燃料、维修、过路过桥、保险等支出；公务接待费反映按规定接待来宾的支出。',
};

/** Definitions of our own wording; where a user's text or file explains a term, that goes before. */
export const definitions: Definitions = {
  terms: { ...generalTerms, ...groupTerms, ...itemTerms },
  codes: {
    '22999': '反映不能列入其他科目的支出。',
    '2299999': '反映不能列入其他科目的支出。',
    '2299899': '反映用超长期特别国债资金安排、没有单设科目的其他支出。',
  },
  patterns: [
    { pattern: '^超长期特别国债安排的(.+?)(?:支出)?$', text: '反映用超长期特别国债资金安排的{1}支出。' },
    { pattern: '^其他(.+?)支出$', text: '反映除上述各项以外，用于{1}方面的其他支出。' },
    { pattern: '^其他(.+)$', text: '反映除上述各项以外，用于{1}方面的其他支出。' },
  ],
};

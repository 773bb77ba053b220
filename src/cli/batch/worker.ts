import { worker } from 'workerpool';
import { checkWorkbook } from '../check-workbook';

/** What runs in each worker of a batch. */
worker({ check: checkWorkbook });

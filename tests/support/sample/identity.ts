/** The department of the sample does not exist; nor does the one above it. */
export const DEPARTMENT = '东临口岸技术研究院';
export const SUPERIOR = '[901]国家口岸事务总署';
export const YEAR = 2025;

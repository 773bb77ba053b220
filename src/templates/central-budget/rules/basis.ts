/** Where the relations come from: said once, used by every theme. */
export const BASIS = {
  form: '部门预算公开标准表式（表内关系）',
  between: '部门预算公开标准表式（表间关系）；《预算法》第十四条',
  economic: '《支出经济分类科目改革方案》；部门预算公开标准表式',
  threePublic: '《预算法》第十四条；部门预算公开标准表式（表内关系）',
  performance: '《项目支出绩效评价管理办法》；项目绩效目标表表式',
} as const;

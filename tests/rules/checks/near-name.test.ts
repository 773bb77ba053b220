import { expect, test } from '@jest/globals';
import { isNearName } from '../../../src/rules/checks/near-name';

test.each([
  ['农林', '农林水', true],
  ['科技', '科学技术', true],
  ['社会保障与就业', '社会保障和就业', true],
  ['上级补贴收入', '上级补助收入', true],
  ['资源勘探信息等', '资源勘探工业信息等', true],
  ['教育', '教育', false],
  ['教育', '国防', false],
  ['其他收入', '其他结余', false],
  ['事业收入', '经营收入', false],
  ['结余分配', '节能环保', false],
  ['水', '农林水', false],
])('%s and %s: %s', (one, other, near) => {
  expect(isNearName(one, other)).toBe(near);
  expect(isNearName(other, one)).toBe(near);
});

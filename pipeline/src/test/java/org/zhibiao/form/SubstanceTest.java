package org.zhibiao.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhibiao.model.Declaration;
import org.zhibiao.model.Doubt;
import org.zhibiao.read.UnreadableException;

/** What was filled in is never called empty. */
class SubstanceTest {
  private static Declaration read(String text) throws UnreadableException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DeclarationReader.standard().read(bytes, "表.txt").getFirst();
  }

  /** Everything in one line, the header without 三级指标. */
  @Test
  void aFormThatHasRunTogetherIsReadWithDoubts() throws UnreadableException {
    Declaration read =
        read(
            "云溪县2023年县直部门预算项目支出绩效目标表.docx\n主管部门审核意见单位公章:年月 日云溪县2023年县直部门预算项目支出绩效目标表"
                + "项目名称办公楼物业运行项目类别本级支出项目绩效指标保障绩效目标实现措施一级指标二级指标绩效标准当年预期实现值"
                + "数量指标设备检修次数反映设备检修情况36次安全巡查次数反映巡查情况120次质量指标检修合格率反映检修质量情况>97%成本指标成本控制率不超预算");
    assertTrue(
        read.notes().stream()
            .anyMatch(n -> n.doubt() == Doubt.FORM_UNREAD || n.doubt() == Doubt.LAYOUT_UNSURE),
        read.notes().toString());
    assertTrue(read.statements().stream().anyMatch(s -> s.text().contains("36次")));
  }

  @Test
  void aTemplateIsEmpty() {
    UnreadableException refused =
        assertThrows(
            UnreadableException.class,
            () ->
                read(
                    """
                    项目支出绩效目标申报表
                    项目名称\t
                    一级指标\t二级指标\t三级指标\t指标值
                    产出指标\t数量指标\t指标1：\t
                    \t质量指标\t指标1：\t
                    """));
    assertTrue(refused.getMessage().contains("没有填写"), refused.getMessage());
  }

  @Test
  void theTermOfOneYearSaysTheYear() throws UnreadableException {
    String form = "项目名称\t古树保护\t起止时间\t%s\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t挂牌古树\t≥80株\n";
    assertEquals(2023, read(form.formatted("2023年1月—12月")).header().year());
    assertNull(read(form.formatted("2023年1月—2025年12月")).header().year());
  }
}

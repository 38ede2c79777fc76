using System.Text;

namespace HtzPipeline.Seeds.Departments;

/// <summary>
/// 前三季度工作综述.txt: the figures published for 2019 once more, in the words of an article, with their three slips. The bureau that sends it
/// speaks for the whole zone. Beside the figures it has a rank, a plan's name, a slogan of digits and an anniversary, which are none.
/// </summary>
internal static class Article
{
    /// <summary>Its text.</summary>
    public const string Text = """
        枣庄高新区:项目领跑 创新驱动

        2019年1—9月,枣庄高新区把项目、创新、改革一起抓,按照“1234”的工作安排加快新旧动能转换,在全市观摩评比中获得第2名的好成绩。

        前三季度,全区新签约项目36个,协议投资134.3亿元;柔性引进专家18人,其中“千人计划”2人、“万人计划”4人,另有洽谈合作院士3人。

        项目建设提速。全区调度总投资341亿元的36个区级重点项目,其中14个项目列入市重点;集中开工了总投资143.3亿元的12个重点项目;着力培育10家龙头骨干企业、10家成长型企业。

        上半年,全区GDP完成55.66亿元,增长8.6%。1—8月,规模以上工业总产值58.33亿元,同比增长9.62%;工业增加值增长5.9%;营业收入60.18亿元,增长13.28%;高新技术产业产值38.26亿元,增长9.27%,占规上工业总产值的比重为65.59%,比上年同期提高12.23个百分点。

        创新能力增强。1—9月,入库备案科技型中小企业45家,60家企业进入高企培育库;组织申报科技计划和创新平台81项,其中省级重点研发计划15项、省级技术创新中心7项、省科学技术奖2项;申请专利396件,其中发明专利171件;授权专利144件,其中发明专利21件;5家企业通过知识产权管理体系认证。

        1—9月,新登记市场主体2176家,其中企业1347家,同比增长100.45%,注册资本金78.71亿元,增长27.9%;个体工商户828户,增长47.86%;办理“个转企”37家,全流程登记企业1697家。落户基金9支,基金总规模120亿元。清理“僵尸企业”5家,盘活低效土地768亩。

        城市更加宜居。改造提升道路12条、40公里,新增城市绿化20万m²,打造景观节点16处,拆除违章建筑9200m³。发放各类补贴350余万元,筑牢庆祝新中国成立70周年的平安防线。

        """;

    public static IEnumerable<SeedFile> Files => [new("economy/2019-09/前三季度工作综述.txt", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n")))];
}

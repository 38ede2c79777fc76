using System.Globalization;
using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>The zone's figures of 2019 came as an article. One in our own words says the same, with the same three slips; the original is read where it is at hand.</summary>
public class ArticleTests
{
    private static readonly string Original = Path.Combine(SeedFolder.Path, "..", "..", "shared", "prose", "article", "article.txt");

    // The bureau that sends the article speaks for the whole zone in it.
    private static readonly IndicatorCatalogue Catalogue = CatalogueLoader.Load(
        SeedFolder.Read("catalogue.yaml").Replace("code: economy, zh: 经济发展局,", "code: economy, speaksFor: all, zh: 经济发展局,", StringComparison.Ordinal), "catalogue.yaml").Catalogue!;

    private const string InOurWords = """
        枣庄高新区:项目领跑 创新驱动

        今年以来,枣庄高新区把项目、创新、改革一起抓,按照“1234”的工作安排加快新旧动能转换,在全市观摩评比中获得第2名的好成绩。

        今年以来,全区新签约项目36个,协议投资134.3亿元;柔性引进专家18人,其中“千人计划”2人、“万人计划”4人,另有洽谈合作院士3人。

        项目建设提速。全区调度总投资341亿元的36个区级重点项目,其中14个项目列入市重点;集中开工了总投资143.3亿元的12个重点项目;着力培育10家龙头骨干企业、10家成长型企业。

        上半年,全区GDP完成55.66亿元,增长8.6%。1—8月,规模以上工业总产值58.33亿元,同比增长9.62%;工业增加值增长5.9%;营业收入60.18亿元,增长13.28%;高新技术产业产值38.26亿元,增长9.27%,占规上工业总产值的比重为65.59%,比上年同期提高12.23个百分点。

        创新能力增强。入库备案科技型中小企业45家,60家企业进入高企培育库;组织申报科技计划和创新平台81项,其中省级重点研发计划15项、省级技术创新中心7项、省科学技术奖2项;申请专利396件,其中发明专利171件;授权专利144件,其中发明专利21件;5家企业通过知识产权管理体系认证。

        1—9月,新登记市场主体2176家,其中企业1347家,同比增长100.45%,注册资本金78.71亿元,增长27.9%;个体工商户828户,增长47.86%;办理“个转企”37家,全流程登记企业1697家。落户基金9支,基金总规模120亿元。清理“僵尸企业”5家,盘活低效土地768亩。

        城市更加宜居。改造提升道路12条、40公里,新增城市绿化20万m²,打造景观节点16处,拆除违章建筑9200m³。发放各类补贴350余万元,筑牢庆祝新中国成立70周年的平安防线。
        """;

    // What seeds/published-2019.csv and the slips of the source make of it.
    private static readonly string[] Expected =
    [
        "GDP 2019-Q2 Cumulative 55.66 CNY_1E8", "GDP 2019-Q2 CumulativeGrowth 8.6 percent",
        "IND_OUTPUT 2019-08 Cumulative 58.33 CNY_1E8", "IND_OUTPUT 2019-08 CumulativeGrowth 9.62 percent", "IND_VALUE_ADDED 2019-08 CumulativeGrowth 5.9 percent",
        "IND_REVENUE 2019-08 Cumulative 60.18 CNY_1E8", "IND_REVENUE 2019-08 CumulativeGrowth 13.28 percent",
        "HT_OUTPUT 2019-08 Cumulative 38.26 CNY_1E8", "HT_OUTPUT 2019-08 CumulativeGrowth 9.27 percent", "HT_OUTPUT 2019-08 Share 65.59 percent", "HT_OUTPUT 2019-08 ShareChange 12.23 points",
        "NEW_CONTRACTS 2019-09 Cumulative 36 ITEM", "NEW_CONTRACTS_INVESTMENT 2019-09 Cumulative 134.3 CNY_1E8",
        "KEY_PROJECTS 2019-09 Level 36 ITEM", "KEY_PROJECTS_INVESTMENT 2019-09 Level 341 CNY_1E8", "KEY_PROJECTS_CITY 2019-09 Level 14 ITEM",
        "STARTED_PROJECTS 2019-09 Cumulative 12 ITEM", "STARTED_PROJECTS_INVESTMENT 2019-09 Cumulative 143.3 CNY_1E8",
        "EXPERTS 2019-09 Cumulative 18 PERSON", "EXPERTS_THOUSAND_TALENTS 2019-09 Cumulative 2 PERSON", "EXPERTS_TEN_THOUSAND_TALENTS 2019-09 Cumulative 4 PERSON", "ACADEMICIANS 2019-09 Cumulative 3 PERSON",
        "LEADING_ENTERPRISES 2019-09 Level 10 ENTERPRISE", "GROWING_ENTERPRISES 2019-09 Level 10 ENTERPRISE", "TECH_SMES 2019-09 Level 45 ENTERPRISE", "HT_CANDIDATES 2019-09 Level 60 ENTERPRISE",
        "RD_APPLICATIONS 2019-09 Cumulative 81 PROJECT", "RD_APPLICATIONS_KEY_PLAN 2019-09 Cumulative 15 PROJECT", "RD_APPLICATIONS_CENTRES 2019-09 Cumulative 7 PROJECT", "RD_APPLICATIONS_AWARDS 2019-09 Cumulative 2 PROJECT",
        "PATENT_APPLICATIONS 2019-09 Cumulative 396 PIECE", "INVENTION_APPLICATIONS 2019-09 Cumulative 171 PIECE", "PATENT_GRANTS 2019-09 Cumulative 144 PIECE", "INVENTION_GRANTS 2019-09 Cumulative 21 PIECE", "IP_CERTIFIED 2019-09 Cumulative 5 ENTERPRISE",
        "NEW_ENTITIES 2019-09 Cumulative 2176 ENTERPRISE", "NEW_ENTERPRISES 2019-09 Cumulative 1347 ENTERPRISE", "NEW_ENTERPRISES 2019-09 CumulativeGrowth 100.45 percent",
        "NEW_SOLE_TRADERS 2019-09 Cumulative 828 HOUSEHOLD", "NEW_SOLE_TRADERS 2019-09 CumulativeGrowth 47.86 percent",
        "NEW_ENTERPRISES_CAPITAL 2019-09 Cumulative 78.71 CNY_1E8", "NEW_ENTERPRISES_CAPITAL 2019-09 CumulativeGrowth 27.9 percent",
        "TRADERS_TO_ENTERPRISES 2019-09 Cumulative 37 ENTERPRISE", "ONLINE_REGISTRATIONS 2019-09 Cumulative 1697 ENTERPRISE",
        "FUNDS 2019-09 Level 9 FUND", "FUNDS_SIZE 2019-09 Level 120 CNY_1E8", "ZOMBIES_CLEARED 2019-09 Cumulative 5 ENTERPRISE", "LAND_REUSED 2019-09 Cumulative 768 MU",
        "ROADS_IMPROVED 2019-09 Cumulative 12 ROAD", "ROADS_IMPROVED_LENGTH 2019-09 Cumulative 40 KM", "GREEN_AREA 2019-09 Cumulative 20 M2_1E4", "LANDSCAPE_SITES 2019-09 Cumulative 16 PLACE",
        "ILLEGAL_BUILDINGS_DEMOLISHED 2019-09 Cumulative 9200 M3", "SUBSIDIES 2019-09 Cumulative 350 CNY_1E4",
    ];

    [Fact]
    public void Every_figure_of_the_article_comes_out_as_its_indicator_and_nothing_else_does() =>
        Assert.Equal(Expected.Order(StringComparer.Ordinal), Facts(InOurWords).Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void The_original_says_the_same()
    {
        Assert.SkipUnless(File.Exists(Original), "The article is not at hand.");

        Assert.Equal(Expected.Order(StringComparer.Ordinal), Facts(File.ReadAllText(Original)).Select(Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_more_than_a_number_is_kept_as_more() =>
        Assert.Equal(Precision.AtLeast, Facts(InOurWords).Single(fact => fact.Key.Indicator == "SUBSIDIES").Figure.Number!.Value.Precision);

    [Fact]
    public void The_three_slips_are_found()
    {
        var checkedArticle = SubmissionCheck.Check(Map(InOurWords), new([]), Catalogue);

        Assert.Superset(new HashSet<string> { "HTZ2102", "HTZ3103", "HTZ3202" }, checkedArticle.Findings.Select(finding => finding.Kind.Code).ToHashSet());
    }

    private static IReadOnlyList<Fact> Facts(string text) => Map(text).Facts;

    private static MappedSubmission Map(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SubmissionCheck.Map(
            BulletinReader.Read(file, ReadingLimits.Default), Catalogue, new("article", DateTimeOffset.UnixEpoch, "economy", Period.Month(2019, 9), "article.txt"));
    }

    private static string Line(Fact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Key.Indicator} {fact.Key.Period} {fact.Measure} {fact.Figure.Number!.Value.Value} {fact.Figure.Unit}");
}

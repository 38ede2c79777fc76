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
    private static readonly IndicatorCatalogue Catalogue = SeedFolder.Catalogue;

    private static readonly string InOurWords = SeedFolder.Read("uploads/economy/2019-09/前三季度工作综述.txt");

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

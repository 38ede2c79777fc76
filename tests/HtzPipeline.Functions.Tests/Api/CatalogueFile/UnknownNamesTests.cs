using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Api.CatalogueFile;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.DryRun;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Api.CatalogueFile;

/// <summary>Names that files have and the catalogue has not, and how each is written into it.</summary>
public class UnknownNamesTests(DryRunUnderTest files, AzuriteFixture azurite) : IClassFixture<DryRunUnderTest>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_is_told_once_with_where_it_stands_what_is_there_and_what_may_be_meant()
    {
        var names = await ReadAsync(Seeds.Catalogue, new());

        var (exports, total) = (Of(names, "出口额"), Of(names, "出口总值"));
        Assert.Equal(("economy", "2019-08", 2, 2, "亿元"), (exports.Department, exports.Period, exports.Files, exports.Figures, exports.Units.Single()));
        Assert.Equal(("economy/2019-08/产值.csv", "E4", "12.00"), (exports.Path, exports.Place, exports.Values.Single().Text));
        Assert.Equal("economy/2019-07/出口.csv", total.Path);
        Assert.Equal(2, names.Items.Count);
    }

    [Fact]
    public async Task A_name_in_the_words_of_an_article_comes_after_those_of_tables_with_its_sentence()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync(BinaryData.FromString("指标,地区,时期,口径,数值,单位\n出口总值,枣庄高新区,2019-08,累计,12.00,亿元\n"), "economy/2019-08/出口.csv");
        await test.DeliverAsync(path: "economy/2019-08/出口.csv");
        const string Article = "2019年8月经济运行简报\n\n1—8月，全区规模以上工业总产值58.33亿元。全区梧桐籽产量1200吨，同比增长5.2%；市场平稳。\n";
        await test.TakeAsync(BinaryData.FromString(Article), "economy/2019-08/简报.txt");
        await test.DeliverAsync(path: "economy/2019-08/简报.txt");

        var names = await test.App.GetRequiredService<UnknownNameReader>().ReadAsync(Seeds.Catalogue, new(), Cancellation);

        Assert.Equal(["出口总值", "梧桐籽产量"], names.Items.Select(one => one.Name));
        Assert.Null(names.Items[0].Sentence);
        Assert.Equal("全区梧桐籽产量1200吨，同比增长5.2%；", names.Items[1].Sentence);
        Assert.Equal(["1200吨"], names.Items[1].Values.Take(1).Select(value => value.Text));
    }

    [Fact]
    public async Task What_the_catalogue_in_force_has_meanwhile_is_asked_no_more()
    {
        var answered = Loaded(Seeds.CatalogueText.Replace("\nrules:\n", $"\n{DryRunUnderTest.NewIndicator.TrimEnd()}\n\nrules:\n", StringComparison.Ordinal));
        var ignored = Loaded($"{Seeds.CatalogueText}\nignore:\n  - {{ name: 出口总值 }}\n");

        Assert.Empty((await ReadAsync(answered, new())).Items);
        Assert.Equal("出口额", Assert.Single((await ReadAsync(ignored, new())).Items).Name);
    }

    [Fact]
    public async Task Only_files_of_the_months_and_the_department_asked_for_are_read()
    {
        Assert.Equal("出口额", Assert.Single((await ReadAsync(Seeds.Catalogue, new(Months: 1))).Items).Name);
        Assert.Empty((await ReadAsync(Seeds.Catalogue, new("talent"))).Items);
    }

    [Fact]
    public async Task As_another_spelling_it_is_a_name_of_the_indicator()
    {
        var yaml = await ProposeAsync(new(ChangeKind.Spelling, "出口额", "IND_OUTPUT", null, null));

        Assert.Equal("IND_OUTPUT", Loaded(yaml).FindIndicator("出口额")!.Code);
        Assert.Single(yaml.Split('\n').Except(Seeds.CatalogueText.Split('\n')));
    }

    [Fact]
    public async Task As_a_name_to_ignore_it_is_in_the_list() =>
        Assert.True(Loaded(await ProposeAsync(new(ChangeKind.Ignore, "出口额", null, "economy", null))).Ignores("economy", "出口额"));

    [Fact]
    public async Task As_a_new_indicator_it_is_drafted_from_the_file_without_the_others_there()
    {
        var total = Of(await ReadAsync(Seeds.Catalogue, new()), "出口总值");

        var yaml = await ProposeAsync(new(ChangeKind.Indicator, "出口总值", null, null, SubmissionId.Parse(total.Submission)));

        var indicator = Loaded(yaml).FindIndicator("出口总值")!;
        Assert.Equal(("economy", "CNY_1E8", IndicatorKind.Flow), (indicator.Owner, indicator.Unit.Code, indicator.Kind));
        Assert.Equal(Seeds.Catalogue.Indicators.Count + 1, Loaded(yaml).Indicators.Count);
        Assert.Empty(Seeds.CatalogueText.Split('\n').Except(yaml.Split('\n')));
    }

    [Fact]
    public async Task A_name_that_an_indicator_has_is_refused_for_that()
    {
        var (yaml, why) = await Proposer.ProposeAsync(Given, new(ChangeKind.Ignore, "规上工业总产值", null, null, null), Cancellation);

        Assert.Null(yaml);
        Assert.Contains("IND_OUTPUT", why!.Zh, StringComparison.Ordinal);
    }

    private CatalogueProposer Proposer => files.Test.App.GetRequiredService<CatalogueProposer>();

    private static ProposedCatalogue Given => new(Seeds.Catalogue, Seeds.CatalogueText);

    private async Task<string> ProposeAsync(CatalogueChange change)
    {
        var (yaml, why) = await Proposer.ProposeAsync(Given, change, Cancellation);
        Assert.Null(why);
        return yaml!;
    }

    private Task<UnknownNamesResource> ReadAsync(IndicatorCatalogue catalogue, DryRunScope scope) =>
        files.Test.App.GetRequiredService<UnknownNameReader>().ReadAsync(catalogue, scope, Cancellation);

    private static UnknownNameResource Of(UnknownNamesResource names, string name) => Assert.Single(names.Items, one => one.Name == name);

    private static IndicatorCatalogue Loaded(string yaml)
    {
        var load = CatalogueLoader.Load(yaml, "catalogue.yaml");
        Assert.Empty(load.Faults);
        return load.Catalogue!;
    }
}

using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.CatalogueFile;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Access;
using HtzPipeline.Functions.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Rereading;

/// <summary>After a change of the catalogue, files that were received are read by it, and nobody sends them again.</summary>
public class RereadingTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_that_is_known_now_is_published_as_a_submission_of_its_own_with_who_and_why()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();

        var file = Assert.Single((await files.RereadAsync()).Files);

        Assert.Equal("12.00", (await files.FigureAsync())!.Number.ToString());
        var made = Assert.Single(await files.RereadingsAsync());
        Assert.Equal((file.Made!.Id, SubmissionState.Published, 1), (made.Id, made.State, made.Counts.Figures));
        Assert.Equal((file.File.Submission.Id, "目录已补", "李四"), (made.Decision!.About, made.Decision.Reason, made.Decision.By));
        Assert.NotNull(await files.Test.Files.ReadReportAsync(made.Id, "json", Cancellation));

        // What was published before is not published again.
        Assert.Equal(2, (await files.Test.ReleasesAsync(Ingest.IngestionUnderTest.Zone)).Count);
        Assert.Equal(file.File.Submission.Id.ToString(), (await files.FigureAsync("IND_OUTPUT"))!.Origin!.Submission);
    }

    [Fact]
    public async Task To_look_says_the_same_and_writes_nothing()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();

        var (file, made) = Assert.Single((await files.RereadAsync(isLook: true)).Files);

        Assert.Equal("EXPORTS", Assert.Single(file.Facts).Key.Indicator);
        Assert.Null(made);
        Assert.Null(await files.FigureAsync());
        Assert.Empty(await files.RereadingsAsync());
    }

    [Fact]
    public async Task Twice_is_once()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();

        await files.RereadAsync();

        Assert.Empty((await files.RereadAsync()).Files);
        Assert.Single(await files.RereadingsAsync());
    }

    [Fact]
    public async Task By_the_catalogue_that_they_were_read_with_files_are_not_read_again()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);

        Assert.Equal(0, (await files.RereadAsync()).Count);
    }

    [Fact]
    public async Task A_file_that_came_after_wins_though_the_earlier_is_read_anew_later()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();
        await files.SendAsync(RereadUnderTest.Row("出口总值", "13.00"), "economy/2019-08/更正.csv");

        Assert.Empty((await files.RereadAsync()).Files);
        Assert.Equal("13.00", (await files.FigureAsync())!.Number.ToString());
    }

    [Fact]
    public async Task That_it_would_take_the_place_of_another_published_number_is_told_before()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.SendAsync(RereadUnderTest.Row("工业产值合计", "60.00"), "economy/2019-08/补报.csv");
        await files.PutInForceAsync(Seeds.CatalogueText.Replace("[规上工业总产值, 规模以上工业产值]", "[规上工业总产值, 规模以上工业产值, 工业产值合计]", StringComparison.Ordinal));

        var (file, _) = Assert.Single((await files.RereadAsync(isLook: true)).Files);

        Assert.Equal("58.33", Assert.Single(file.Replaced).Value.Number.ToString());
        Assert.Equal("58.33 CNY_1E8", RereadFileResource.Of(file, null).Replaced.First[0].Replaces);
    }

    [Fact]
    public async Task A_file_that_was_refused_for_a_department_unknown_then_is_published_once_there_is_one()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        var refused = await files.SendAsync(RereadUnderTest.Row("规上工业增加值", "22.00"), "parks/2019-08/园区.csv");
        Assert.Equal(SubmissionState.Rejected, refused.State);
        await files.PutInForceAsync(Seeds.CatalogueText.Replace("departments:\n", "departments:\n  - { code: parks, zh: 园区办, en: Parks, speaksFor: [economy] }\n", StringComparison.Ordinal));

        await files.RereadAsync();

        Assert.Equal("22.00", (await files.FigureAsync("IND_VALUE_ADDED"))!.Number.ToString());
    }

    [Fact]
    public async Task What_is_published_and_would_be_read_otherwise_is_told_and_left_as_it_is()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.PutInForceAsync(Seeds.CatalogueText.Replace("aliases: [规上工业总产值, 规模以上工业产值]", "aliases: [规模以上工业产值]", StringComparison.Ordinal)
            .Replace("zh: 规模以上工业总产值", "zh: 规上工业总产值", StringComparison.Ordinal));

        var (file, made) = Assert.Single((await files.RereadAsync()).Files);

        Assert.Equal("IND_OUTPUT", Assert.Single(file.Otherwise).Key.Indicator);
        Assert.Null(made);
        Assert.Equal("58.33", (await files.FigureAsync("IND_OUTPUT"))!.Number.ToString());
    }

    [Fact]
    public async Task What_was_taken_back_is_not_published_as_the_same_again()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();
        var made = Assert.Single((await files.RereadAsync()).Files).Made!;
        var decider = files.Test.App.GetRequiredService<Decider>();

        await decider.WithdrawAsync(made.Id, "目录写错了", "李四", Cancellation);
        Assert.Null((await files.FigureAsync())?.Number);

        await files.WithExportsAsync("出口总值, 出口总额");
        await files.RereadAsync();
        Assert.Null((await files.FigureAsync())?.Number);
    }

    [Fact]
    public async Task What_somebody_refused_stays_refused()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        var revision = await files.SendAsync(RereadUnderTest.Row("规模以上工业总产值", "88.33"), "economy/2019-08/修订.csv");
        await files.Test.App.GetRequiredService<Decider>().RefuseAsync(revision.Id, _ => true, "不属实", "李四", Cancellation);
        await files.WithExportsAsync();

        await files.RereadAsync();

        Assert.Equal("58.33", (await files.FigureAsync("IND_OUTPUT"))!.Number.ToString());
    }

    [Fact]
    public async Task Some_at_a_time_are_all_in_the_end()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.SendAsync(RereadUnderTest.Row("出口总值", "11.00").Replace("2019-08", "2019-07", StringComparison.Ordinal), "economy/2019-07/出口.csv");
        await files.WithExportsAsync();

        var first = await files.RereadAsync(most: 1);
        var second = await files.RereadAsync(most: 1, after: first.Next);

        Assert.Equal((2, 1, 2), (first.Count, first.Done, second.Done));
        Assert.Null(second.Next);
        Assert.Equal(2, (await files.RereadingsAsync()).Count);
    }

    [Fact]
    public async Task Over_HTTP_it_is_asked_for_with_a_reason_by_whoever_keeps_the_catalogue_and_audited()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("finance", Right.Catalogue);

        var unreasoned = await test.SendAsync("POST", "catalogue/rereading", key, new { });
        var read = await test.SendAsync("POST", "catalogue/rereading?last=3", key, new { reason = "目录已补" });

        Assert.Equal((400, "bad-reason"), (unreasoned.Status, unreasoned.Body.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Equal((200, 0), (read.Status, read.Body.GetProperty("count").GetInt32()));
        Assert.Contains(await test.AuditAsync(), entry => entry is { Kind: "RereadFiles", Name: "finance 的统计员", Outcome: "200" });
    }

    [Fact]
    public async Task The_file_taken_back_takes_what_was_read_of_it_anew_with_it()
    {
        await using var files = await RereadUnderTest.CreateAsync(azurite);
        await files.WithExportsAsync();
        var about = Assert.Single((await files.RereadAsync()).Files).File.Submission;

        await files.Test.WithdrawAsync(about.Id);

        Assert.Null((await files.FigureAsync())?.Number);
        Assert.Null((await files.FigureAsync("IND_OUTPUT"))?.Number);
    }
}

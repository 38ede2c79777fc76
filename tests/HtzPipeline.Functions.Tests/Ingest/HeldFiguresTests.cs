using System.Text;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

public class HeldFiguresTests(AzuriteFixture azurite)
{
    private const string Header = "指标,地区,时期,口径,数值,单位\n";
    private const string Zone = "规模以上工业总产值,枣庄高新区,2019-08,累计,58.33,亿元\n";
    private const string ZoneAgain = "规模以上工业总产值,枣庄高新区,2019-08,累计,59.33,亿元\n";
    private const string SubDistrict = "规模以上工业总产值,兴仁街道,2019-08,累计,12.34,亿元\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_error_holds_back_a_later_file_releases()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(BinaryData.FromString(Header + Zone + ZoneAgain + SubDistrict));
        var first = await test.DeliverAsync();

        Assert.Equal((SubmissionState.Published, 1), (first!.State, first.Counts.Figures));
        Assert.Null(await test.FigureAsync(IngestionUnderTest.Zone));
        Assert.Equal("12.34", (await test.FigureAsync(IngestionUnderTest.SubDistrict))!.Number.ToString());
        Assert.Contains("\"held\"", Encoding.UTF8.GetString(await test.Files.ReadReportAsync(first.Id, "json", Cancellation)), StringComparison.Ordinal);

        await test.UploadAsync(BinaryData.FromString(Header + Zone + SubDistrict));
        var second = await test.DeliverAsync();

        Assert.Equal((SubmissionState.Published, 2), (second!.State, second.Counts.Figures));
        Assert.Equal("58.33", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
    }

    [Fact]
    public async Task A_department_that_rejects_has_nothing_of_such_a_file_published()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await RejectErrorsAsync(test);
        await test.UploadAsync(BinaryData.FromString(Header + Zone + ZoneAgain + SubDistrict));
        var submission = await test.DeliverAsync();

        Assert.Equal((SubmissionState.Rejected, 0), (submission!.State, submission.Counts.Figures));
        Assert.Null(await test.FigureAsync(IngestionUnderTest.SubDistrict));
        Assert.Contains("HTZ2901", Encoding.UTF8.GetString(await test.Files.ReadReportAsync(submission.Id, "json", Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_beyond_the_threshold_is_held_until_somebody_approves_of_it()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(BinaryData.FromString(Header + Zone + SubDistrict));
        await test.DeliverAsync();
        await test.UploadAsync(BinaryData.FromString(Header + Zone.Replace("58.33", "63.33", StringComparison.Ordinal) + SubDistrict));
        var revision = (await test.DeliverAsync())!;

        Assert.Equal("58.33", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
        Assert.Contains("HTZ4301", Encoding.UTF8.GetString(await test.Files.ReadReportAsync(revision.Id, "json", Cancellation)), StringComparison.Ordinal);

        await test.App.GetRequiredService<Decider>().ApproveAsync(revision.Id, _ => true, null, "年报核定", "李四", Cancellation);

        Assert.Equal("63.33", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
    }

    [Fact]
    public async Task What_was_refused_is_left_out_when_all_is_let_through_until_that_very_figure_is_approved()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(BinaryData.FromString(Header + Zone + SubDistrict));
        await test.DeliverAsync();
        await test.UploadAsync(BinaryData.FromString(
            Header + Zone.Replace("58.33", "63.33", StringComparison.Ordinal) + SubDistrict.Replace("12.34", "15.34", StringComparison.Ordinal)));
        var revision = (await test.DeliverAsync())!;
        var decisions = test.App.GetRequiredService<Decider>();
        async Task<(string, string)> PublishedAsync() => (
            (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString()!, (await test.FigureAsync(IngestionUnderTest.SubDistrict))!.Number.ToString()!);

        await decisions.RefuseAsync(revision.Id, fact => fact.Key.Area == IngestionUnderTest.SubDistrict, "与街道核对不符", "李四", Cancellation);
        await decisions.ConfirmAsync(revision.Id, "HTZ4301", _ => true, null, _ => true, "年报核定", "张三", Cancellation);
        Assert.Equal(("63.33", "12.34"), await PublishedAsync());
        await decisions.ApproveAsync(revision.Id, _ => true, null, "年报核定", "李四", Cancellation);
        Assert.Equal(("63.33", "12.34"), await PublishedAsync());
        await Assert.ThrowsAsync<DecisionRefusedException>(
            () => decisions.ConfirmAsync(revision.Id, "HTZ4301", fact => fact.Key.Area == IngestionUnderTest.SubDistrict, null, _ => true, "属实", "张三", Cancellation));

        await decisions.ApproveAsync(revision.Id, fact => fact.Key.Area == IngestionUnderTest.SubDistrict, null, "街道已说明", "李四", Cancellation);
        Assert.Equal(("63.33", "15.34"), await PublishedAsync());
    }

    private static async Task RejectErrorsAsync(IngestionUnderTest test)
    {
        var seeds = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                file, seeds.Replace("en: Economic Development Bureau }", "en: Economic Development Bureau, onError: reject }", StringComparison.Ordinal), Cancellation);
            await test.App.GetRequiredService<CatalogueSource>().PublishAsync(file, Cancellation);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

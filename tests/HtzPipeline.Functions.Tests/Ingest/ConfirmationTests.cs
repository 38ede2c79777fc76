using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>A negative figure where none can be is doubted (HTZ3401) until a clerk says why it is right.</summary>
public class ConfirmationTests(AzuriteFixture azurite)
{
    private const string Warning = "HTZ3401";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_warning_doubts_the_figure_no_more_and_is_quiet_when_it_comes_again()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var doubted = await DeliverAsync(test, -5m);
        Assert.Contains(Warning, await WarningsAsync(test, doubted));
        Assert.Equal(ObservationStatus.Questionable, (await test.FigureAsync(IngestionUnderTest.Zone))!.Status);

        var confirmation = await ConfirmAsync(test, doubted);
        Assert.Equal((DecisionKind.Confirmation, "冲减"), (confirmation.Decision!.Kind, confirmation.Decision.Reason));
        var sound = (await test.FigureAsync(IngestionUnderTest.Zone))!;
        Assert.Equal(("-5", ObservationStatus.Normal, confirmation.Id.ToString()), (sound.Number.ToString(), sound.Status, sound.Origin!.Submission));
        Assert.Equal(confirmation.Id, (await ConfirmAsync(test, doubted)).Id);

        var again = await DeliverAsync(test, -5m, "again");
        Assert.DoesNotContain(Warning, await WarningsAsync(test, again));
        Assert.Equal(ObservationStatus.Normal, (await test.FigureAsync(IngestionUnderTest.Zone))!.Status);

        var other = await DeliverAsync(test, -6m);
        Assert.Contains(Warning, await WarningsAsync(test, other));
        Assert.Equal(("-6", ObservationStatus.Questionable), (await test.FigureAsync(IngestionUnderTest.Zone)) is { } figure ? (figure.Number.ToString(), figure.Status) : default);
    }

    [Fact]
    public async Task A_confirmation_goes_with_its_submission_and_an_upload_after_it_wins()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var doubted = await DeliverAsync(test, -5m);
        await ConfirmAsync(test, doubted);
        await test.WithdrawAsync(doubted.Id);
        Assert.Null(await test.FigureAsync(IngestionUnderTest.Zone));

        await DeliverAsync(test, 7m);
        Assert.Equal("7", (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString());
        var rebuilt = await test.App.GetRequiredService<Rebuilder>().RunAsync(IngestionUnderTest.Zone, Cancellation);
        Assert.Equal(0, rebuilt.Written);
    }

    [Fact]
    public async Task What_was_not_warned_of_cannot_be_confirmed()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var doubted = await DeliverAsync(test, -5m);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => ConfirmAsync(test, doubted, "HTZ9999"));
        await Assert.ThrowsAsync<DecisionRefusedException>(() => ConfirmAsync(test, doubted, Warning, fact => fact.Key.Area == IngestionUnderTest.SubDistrict));
        Assert.Equal(ObservationStatus.Questionable, (await test.FigureAsync(IngestionUnderTest.Zone))!.Status);
    }

    private static Task<Submission> ConfirmAsync(IngestionUnderTest test, Submission submission, string code = Warning, Func<Fact, bool>? isMeant = null) =>
        test.App.GetRequiredService<Decider>().ConfirmAsync(submission.Id, code, isMeant ?? (_ => true), null, _ => true, "冲减", "张三", Cancellation);

    private static async Task<Submission> DeliverAsync(IngestionUnderTest test, decimal zone, string note = "")
    {
        await test.UploadAsync(BinaryData.FromString($"{IngestionUnderTest.FileOf(zone)}{(note.Length > 0 ? $"注:{note},,,,,\n" : "")}"));
        return (await test.DeliverAsync())!;
    }

    private static async Task<IReadOnlyList<string>> WarningsAsync(IngestionUnderTest test, Submission submission) =>
        [.. SubmissionReport.FromJson(await test.Files.ReadReportAsync(submission.Id, "json", Cancellation)).Findings.Where(f => f.Severity == "warning").Select(f => f.Code)];
}

using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

public class SubmissionLifeTests(AzuriteFixture azurite)
{
    private const string Zone = IngestionUnderTest.Zone;
    private const string Other = "economy/2019-08/规上工业(更正).csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_bytes_again_under_the_same_path_make_no_new_release_and_say_so()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var first = (await test.DeliverAsync())!;
        var figure = await test.FigureAsync(Zone);
        await test.UploadAsync();
        var again = (await test.DeliverAsync())!;

        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal((SubmissionState.Published, 0), (again.State, again.Releases.Length));
        Assert.Contains("未产生新的发布", again.Message, StringComparison.Ordinal);
        Assert.Single(await test.ReleasesAsync(Zone));
        Assert.Single(await test.ReleasesAsync(IngestionUnderTest.SubDistrict));
        var after = (await test.FigureAsync(Zone))!;
        Assert.Equal((figure!.Number, first.Id.ToString(), again.Id.ToString()), (after.Number, after.Origin!.Submission, after.Origin.Repeated?.Submission));
        Assert.Equal((again.Id, again.Changed), ((await test.DeliverAsync())!.Id, (await test.Submissions.FindAsync(again.Id, Cancellation))!.Changed));
    }

    [Fact]
    public async Task A_submission_is_superseded_once_none_of_its_figures_stands_and_stands_again_when_the_later_is_withdrawn()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync();
        var first = (await test.DeliverAsync())!;
        await test.TakeAsync(IngestionUnderTest.FileOf(60m), Other);
        var second = (await test.DeliverAsync(path: Other))!;
        Assert.Equal((SubmissionState.Superseded, SubmissionState.Published), (await StateAsync(test, first), await StateAsync(test, second)));

        var withdrawal = await WithdrawAsync(test, second);
        Assert.Equal((SubmissionState.Published, SubmissionState.Withdrawn), (await StateAsync(test, first), await StateAsync(test, second)));

        // The sub-district's figure was the same in both, so there is one release less.
        Assert.Equal([$"{Zone}:3", $"{IngestionUnderTest.SubDistrict}:2"], withdrawal.Releases);
        Assert.Equal("58.33", (await test.FigureAsync(Zone))!.Number.ToString());

        Assert.Equal(withdrawal.Id, (await WithdrawAsync(test, second)).Id);
        Assert.Equal(3, (await test.ReleasesAsync(Zone)).Count);
    }

    [Fact]
    public async Task A_submission_that_arrives_after_its_successor_is_superseded_at_once()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync();
        await test.TakeAsync(IngestionUnderTest.FileOf(60m), Other);
        await test.DeliverAsync(path: Other);
        var late = (await test.DeliverAsync())!;

        Assert.Equal(SubmissionState.Superseded, late.State);
        Assert.Equal("60", (await test.FigureAsync(Zone))!.Number.ToString());
    }

    [Fact]
    public async Task What_is_withdrawn_with_nothing_left_is_gone_but_still_answered_as_of_then()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = (await test.DeliverAsync())!;
        await WithdrawAsync(test, submission);

        Assert.Null(await test.FigureAsync(Zone));
        var then = await (await test.Observations.ViewAsync(Zone, AsOf.At(1), Cancellation)).ReadCrossSectionAsync(Period.Month(2019, 8), Cancellation);
        Assert.Contains(then, row => row.Key.Indicator == "IND_OUTPUT");
    }

    [Fact]
    public async Task Deleting_the_blob_withdraws_nothing()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = (await test.DeliverAsync())!;
        await test.Storage.Blobs.GetBlobContainerClient(test.Storage.Names.Uploads).DeleteBlobIfExistsAsync(IngestionUnderTest.Path, cancellationToken: Cancellation);
        Assert.Null(await test.DeliverAsync());
        await test.ReconcileAsync();

        Assert.Equal(SubmissionState.Published, await StateAsync(test, submission));
        Assert.Equal("58.33", (await test.FigureAsync(Zone))!.Number.ToString());
    }

    [Fact]
    public async Task A_rejected_submission_has_nothing_to_withdraw()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(BinaryData.FromString("什么都不是"));
        var rejected = (await test.DeliverAsync())!;
        Assert.Equal(SubmissionState.Rejected, rejected.State);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => WithdrawAsync(test, rejected));
    }

    [Fact]
    public async Task A_held_figure_is_published_once_approved_as_of_its_upload_and_goes_with_its_submission()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var submission = await HoldAsync(test);
        Assert.Null(await test.FigureAsync(Zone));
        var decisions = test.App.GetRequiredService<Decider>();
        await Assert.ThrowsAsync<DecisionRefusedException>(() => decisions.ApproveAsync(submission.Id, fact => fact.Key.Area == "nowhere", null, "已核实", "李四", Cancellation));

        var approval = await decisions.ApproveAsync(submission.Id, _ => true, null, "已核实", "李四", Cancellation);
        Assert.Equal((SubmissionState.Published, 1), (approval.State, approval.Counts.Figures));
        Assert.Equal(new Decision(DecisionKind.Approval, submission.Id, "已核实", "李四"), (await test.Submissions.FindAsync(approval.Id, Cancellation))!.Decision);
        var figure = (await test.FigureAsync(Zone))!;
        Assert.Equal((approval.Id.ToString(), submission.Id.Uploaded), (figure.Origin!.Submission, figure.Origin.Uploaded));
        Assert.Equal(approval.Id, (await decisions.ApproveAsync(submission.Id, _ => true, null, "再次", "李四", Cancellation)).Id);

        await WithdrawAsync(test, submission);
        Assert.Null(await test.FigureAsync(Zone));
        Assert.Equal((SubmissionState.Withdrawn, SubmissionState.Withdrawn), (await StateAsync(test, submission), await StateAsync(test, approval)));
    }

    [Fact]
    public async Task A_refused_figure_stays_unpublished_and_waits_for_nobody_until_it_is_approved_after_all()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var submission = await HoldAsync(test);
        var decisions = test.App.GetRequiredService<Decider>();
        var catalogue = await test.App.GetRequiredService<CatalogueSource>().CurrentAsync(Cancellation);
        Task<IReadOnlyList<Submission>> WaitingAsync() => test.App.GetRequiredService<WaitingFigures>().OfAsync([submission], "economy", catalogue, Cancellation);
        Assert.Single(await WaitingAsync());

        var refusal = await decisions.RefuseAsync(submission.Id, _ => true, "数字有误", "李四", Cancellation);
        Assert.Equal((SubmissionState.Published, 0), (refusal.State, refusal.Releases.Length));
        Assert.Equal(new Decision(DecisionKind.Refusal, submission.Id, "数字有误", "李四"), (await test.Submissions.FindAsync(refusal.Id, Cancellation))!.Decision);
        Assert.Null(await test.FigureAsync(Zone));
        Assert.Empty(await WaitingAsync());
        Assert.Equal(refusal.Id, (await decisions.RefuseAsync(submission.Id, _ => true, "再次", "李四", Cancellation)).Id);
        await Assert.ThrowsAsync<DecisionRefusedException>(() => decisions.WithdrawAsync(refusal.Id, "误操作", "李四", Cancellation));

        await decisions.ApproveAsync(submission.Id, _ => true, null, "已核实", "李四", Cancellation);
        Assert.NotNull(await test.FigureAsync(Zone));
        await Assert.ThrowsAsync<DecisionRefusedException>(() => decisions.RefuseAsync(submission.Id, _ => true, "晚了", "李四", Cancellation));
    }

    [Fact]
    public async Task A_decision_that_died_after_it_was_entered_is_finished_by_reconciliation()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = (await test.DeliverAsync())!;
        var facts = (await test.Files.ReadFactsAsync(submission.Id, Cancellation))!;
        var id = submission.Id.OfDecision(DecisionKind.Withdrawal, "");
        var kept = await test.Files.WriteFactsAsync(
            facts with { Submission = id, Decision = new(DecisionKind.Withdrawal, submission.Id, "传错了", "张三") }, Cancellation);
        await test.Submissions.DecideAsync(kept, submission, Cancellation);
        await test.ReconcileAsync();

        Assert.Null(await test.FigureAsync(Zone));
        Assert.Equal(SubmissionState.Withdrawn, await StateAsync(test, submission));
    }

    private static Task<Submission> WithdrawAsync(IngestionUnderTest test, Submission submission) =>
        test.App.GetRequiredService<Decider>().WithdrawAsync(submission.Id, "传错了文件", "张三", Cancellation);

    private static async Task<SubmissionState> StateAsync(IngestionUnderTest test, Submission submission) =>
        (await test.Submissions.FindAsync(submission.Id, Cancellation))!.State;

    /// <summary>A submission of which the zone's figure is held.</summary>
    private static async Task<Submission> HoldAsync(IngestionUnderTest test)
    {
        await test.UploadAsync();
        var file = (await test.Files.ReadUploadAsync(IngestionUnderTest.Path, int.MaxValue, version: null, Cancellation))!;
        var catalogue = await test.App.GetRequiredService<CatalogueSource>().CurrentAsync(Cancellation);
        Fact FactOf(string area) => new(
            new("IND_OUTPUT", area, Period.Month(2019, 8)),
            Measure.Cumulative,
            new(new PrintedNumber(58.33m), ObservationStatus.Normal, "CNY_100M", new(file.Submission.ToString(), file.Submission.Uploaded, Place.File, "58.33")));
        await test.Files.WriteFactsAsync(
            new(file.Submission, file.Path, catalogue.Version, [FactOf(IngestionUnderTest.SubDistrict)]) { Held = [FactOf(Zone)] }, Cancellation);
        return (await test.DeliverAsync())!;
    }
}

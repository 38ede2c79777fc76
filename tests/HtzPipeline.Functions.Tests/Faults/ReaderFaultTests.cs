using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using HtzPipeline.Core.Findings;
using HtzPipeline.Functions.Commands.Files;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>A file that the program fails at is a rejected file, whichever stage fails, and never an outage.</summary>
public class ReaderFaultTests(AzuriteFixture azurite)
{
    private const string BroughtDown = "HTZ1901";
    private const string NeverEnded = "HTZ1902";

    public static TheoryData<string> Stages => ["read", "map", "check", "report"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task What_a_stage_throws_rejects_the_upload_at_once_under_the_number_that_the_log_has(string stage)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var told = new List<ReaderFault>();

        var submission = (await test.DeliverAsync(test.Start(Failing(stage, told.Add))))!;

        var fault = Assert.Single(told);
        Assert.Equal((SubmissionState.Rejected, stage), (submission.State, fault.Stage));
        Assert.Contains(fault.Id, submission.Message, StringComparison.Ordinal);
        Assert.Contains(BroughtDown, await ReportAsync(test, submission), StringComparison.Ordinal);
        Assert.Equal(0, await test.ReconcileAsync());
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task What_a_stage_throws_is_the_answer_of_a_check(string stage)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var api = await test.ServeAsync(test.Start(Failing(stage, _ => { })));
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await test.KeyAsync("economy"));

        using var answer = await api.PostAsync("checks?department=economy&period=2019-08", new ByteArrayContent(IngestionUnderTest.FileOf(1).ToArray()), Cancellation);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Contains(BroughtDown, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("map")]
    [InlineData("check")]
    public async Task What_a_stage_throws_is_a_file_that_a_command_cannot_read(string stage)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var catalogue = await test.App.GetRequiredService<Functions.Storage.Catalogues.CatalogueSource>().CurrentAsync(Cancellation);
        using var file = IngestionUnderTest.FileOf(1).ToStream();

        var unreadable = Assert.Throws<UnreadableFileException>(
            () => CheckedFile.Of(Failing(stage, _ => { }), file, "a.csv", "economy", null, catalogue, Cancellation));

        Assert.Equal(BroughtDown, unreadable.Finding.Kind.Code);
    }

    [Fact]
    public async Task A_redrive_judges_anew_what_the_reader_failed_at()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var rejected = (await test.DeliverAsync(test.Start(Failing("map", _ => { }))))!;

        var mended = await test.App.GetRequiredService<Redriver>().RedriveAsync(rejected.Id, Cancellation);

        Assert.Equal(SubmissionState.Published, mended!.State);
        await test.AssertPublishedOnceAsync();
    }

    [Fact]
    public async Task A_redrive_leaves_a_file_rejected_that_was_rejected_for_itself()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync(BinaryData.FromString("没有表格"));
        var rejected = (await test.DeliverAsync())!;

        var again = await test.App.GetRequiredService<Redriver>().RedriveAsync(rejected.Id, Cancellation);

        Assert.Equal(rejected, again);
    }

    [Fact]
    public async Task Five_attempts_without_an_end_reject_the_upload_and_a_redrive_begins_anew()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var dying = test.Start(new FileStages(_ => { }) { Reading = (_, _, _, _) => throw new InsufficientMemoryException() });
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Assert.ThrowsAsync<InsufficientMemoryException>(() => test.DeliverAsync(dying));
            var begun = Assert.Single(await test.AllSubmissionsAsync());
            Assert.Equal((SubmissionState.Received, attempt + 1), (begun.State, begun.Attempts));
            test.Clock.Now += TimeSpan.FromSeconds(1);
        }

        var rejected = (await test.DeliverAsync(dying))!;

        Assert.Equal(SubmissionState.Rejected, rejected.State);
        Assert.Contains(NeverEnded, await ReportAsync(test, rejected), StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Published, (await test.App.GetRequiredService<Redriver>().RedriveAsync(rejected.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task An_attempt_that_storage_ended_does_not_count()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var faults = new FaultyStorage((request, _) =>
            FaultyStorage.IsWrite(request) && request.Uri.Path.Contains("report", StringComparison.OrdinalIgnoreCase) ? Fault.Unavailable : Fault.None);
        var app = test.Start(faults.AddTo(retries: 0));
        for (var attempt = 0; attempt < 7; attempt++)
        {
            await Assert.ThrowsAsync<Azure.RequestFailedException>(() => test.DeliverAsync(app));
            Assert.InRange(Assert.Single(await test.AllSubmissionsAsync()).Attempts, 0, 1);
        }

        Assert.Equal(7, faults.Faults);
        Assert.Equal(SubmissionState.Published, (await test.DeliverAsync())!.State);
    }

    private static async Task<string> ReportAsync(IngestionUnderTest test, Submission submission) =>
        Encoding.UTF8.GetString(await test.Files.ReadReportAsync(submission.Id, "json", Cancellation));

    private static FileStages Failing(string stage, Action<ReaderFault> tell) => stage switch
    {
        "read" => new(tell) { Reading = (_, _, _, _) => throw new InvalidCastException() },
        "map" => new(tell) { Mapping = (_, _, _) => throw new DivideByZeroException() },
        "check" => new(tell) { Checking = (_, _, _, _) => throw new KeyNotFoundException() },
        "report" => new(tell) { Reporting = (_, _, _, _) => throw new InvalidOperationException() },
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}

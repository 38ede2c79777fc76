using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Access;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Api.Decisions;

/// <summary>A department sends figures of another's indicator: who may let them through, and who may not.</summary>
public class OwnerReleaseTests(AzuriteFixture azurite)
{
    private static readonly object Confirmation = new { code = "HTZ2002", reason = "数据与我局一致" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_of_another_departments_indicator_are_not_published()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await SentByFinanceAsync(test);
        var submission = (await test.SendAsync("GET", $"submissions/{id}", await test.KeyAsync("finance", Right.Read))).Body;

        Assert.Equal("rejected", submission.GetProperty("submission").GetProperty("state").GetString());
        var held = submission.GetProperty("report").GetProperty("held").EnumerateArray().First();
        Assert.Equal(("owner", "economy"), (held.GetProperty("releaser").GetString(), held.GetProperty("owner").GetString()));
        Assert.Equal(0, await ReleasesAsync(test));
    }

    [Theory]
    [InlineData("economy", "Upload")] // The owner.
    [InlineData("finance", "Upload", "Approve")] // An approver of who sent it.
    public async Task Its_owner_or_an_approver_lets_them_through(string department, params string[] rights)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await SentByFinanceAsync(test);
        var reply = await test.SendAsync("POST", $"submissions/{id}/confirmation", await test.KeyAsync(department, rights.Select(Enum.Parse<Right>)), Confirmation);

        Assert.Equal((200, "published"), (reply.Status, reply.Body.GetProperty("state").GetString()));
        Assert.Equal($"{department} 的统计员", reply.Body.GetProperty("decision").GetProperty("by").GetString());
        Assert.Equal(1, await ReleasesAsync(test));
    }

    [Fact]
    public async Task A_figure_that_was_let_through_says_by_whose_word_it_is_published_and_why()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var (id, owner) = (await SentByFinanceAsync(test), await test.KeyAsync("economy", Right.Upload));
        await test.SendAsync("POST", $"submissions/{id}/confirmation", owner, Confirmation);

        var snapshot = (await test.SendAsync("GET", "snapshots/2019-08", owner)).Body;
        var figure = snapshot.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("indicators").EnumerateArray())
            .Single(line => line.GetProperty("code").GetString() == "IND_OUTPUT").GetProperty("measures").GetProperty("cumulative");
        var decision = figure.GetProperty("source").GetProperty("decision");

        Assert.Equal(("approval", "economy 的统计员", "数据与我局一致"), (decision.GetProperty("kind").GetString(), decision.GetProperty("by").GetString(), decision.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_figure_that_its_own_file_published_names_no_decision()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        await new FileStore(test.Storage).WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), overwrite: true, Cancellation);
        await test.IngestAsync(IngestionUnderTest.Path);

        var text = (await test.SendAsync("GET", "snapshots/2019-08", await test.KeyAsync("economy", Right.Read))).Body.GetRawText();

        Assert.Contains("\"submission\":", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"decision\":", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finance", "Upload", 409)] // Who sent them has no say in whose they are.
    [InlineData("market", "Upload", 403)]
    [InlineData("market", "Approve", 403)]
    [InlineData("economy", "Read", 403)]
    public async Task Nobody_else_does(string department, string right, int status)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await SentByFinanceAsync(test);

        Assert.Equal(status, (await test.SendAsync("POST", $"submissions/{id}/confirmation", await test.KeyAsync(department, Enum.Parse<Right>(right)), Confirmation)).Status);
        Assert.Equal(0, await ReleasesAsync(test));
    }

    [Fact]
    public async Task An_owner_may_do_nothing_else_to_the_submission()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var (id, owner) = (await SentByFinanceAsync(test), await test.KeyAsync("economy", Right.Upload, Right.Approve));

        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/confirmation", owner, new { code = "HTZ3401", reason = "看看" })).Status);
        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/approval", owner, new { reason = "看看" })).Status);
        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", owner, new { reason = "看看" })).Status);
    }

    [Fact]
    public async Task What_waits_for_its_owner_is_in_the_owners_list_until_it_is_let_through()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var (id, owner) = (await SentByFinanceAsync(test), await test.KeyAsync("economy", Right.Upload));

        Assert.Equal(id, Assert.Single(await WaitingAsync("economy")));
        Assert.Empty(await WaitingAsync("finance"));

        await test.SendAsync("POST", $"submissions/{id}/confirmation", owner, Confirmation);
        Assert.Empty(await WaitingAsync("economy"));

        async Task<IReadOnlyList<string?>> WaitingAsync(string department) =>
            [.. (await test.SendAsync("GET", $"submissions?waitsFor={department}", owner)).Body.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString())];
    }

    [Fact]
    public async Task What_was_reported_again_by_its_owner_waits_no_more()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        await SentByFinanceAsync(test);
        test.Clock.Now += TimeSpan.FromHours(1);
        await new FileStore(test.Storage).WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.34m), overwrite: true, Cancellation);
        await test.IngestAsync(IngestionUnderTest.Path);

        var waiting = await test.SendAsync("GET", "submissions?waitsFor=economy", await test.KeyAsync("economy", Right.Read));
        Assert.Equal(0, waiting.Body.GetProperty("items").GetArrayLength());
    }

    private static async Task<string> SentByFinanceAsync(AccessUnderTest test)
    {
        var path = IngestionUnderTest.Path.Replace("economy", "finance", StringComparison.Ordinal);
        await new FileStore(test.Storage).WriteUploadAsync(path, IngestionUnderTest.FileOf(58.33m), overwrite: true, Cancellation);
        return (await test.IngestAsync(path))!.Id.ToString();
    }

    private static async Task<long> ReleasesAsync(AccessUnderTest test) =>
        (await new ObservationStore(test.Storage).ViewAsync(IngestionUnderTest.Zone, null, Cancellation)).Release;
}

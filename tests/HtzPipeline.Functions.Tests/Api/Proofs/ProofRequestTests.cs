using System.Diagnostics;
using System.Text;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Access;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Api.Proofs;

/// <summary>What a proof costs, who may ask for one, and that it leaves nothing behind.</summary>
public class ProofRequestTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const string Sentence = "2019年1—8月,规模以上工业总产值58.33亿元。";
    private const int Length = 5000;

    // In Release on an idle machine a tenth of it.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_to_storage_do_not_grow_with_the_numbers_of_the_text()
    {
        await using var test = await PublishedFiguresUnderCount.CreateAsync(azurite);
        var wrong = Sentence.Replace("58.33", "58.34", StringComparison.Ordinal);
        var one = await test.CountAsync(wrong);
        await test.ForgetAsync();
        var many = await test.CountAsync(LongOf(wrong));
        var warm = await test.CountAsync(LongOf(wrong));
        output.WriteLine($"{one} requests for one number, {many} for {Length} characters, {warm} when warm");

        Assert.InRange(many, 1, one);
        Assert.InRange(warm, 1, test.Areas);
    }

    [Fact]
    public async Task Five_thousand_characters_are_proofread_at_once()
    {
        await using var test = await PublishedFiguresUnderCount.CreateAsync(azurite);
        var text = LongOf(Sentence);
        await test.CountAsync(text);
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            await test.CountAsync(text);
            quickest = clock.Elapsed < quickest ? clock.Elapsed : quickest;
        }

        output.WriteLine($"{quickest.TotalMilliseconds:0} ms");
        Assert.InRange(quickest, TimeSpan.Zero, Most);
    }

    [Fact]
    public async Task A_readers_right_suffices_and_nothing_is_stored()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        await test.PublishedAsync();
        var before = (await CountAsync(test), await new FileStore(test.Storage).ListUploadsAsync(Cancellation).CountAsync(Cancellation), (await test.AuditAsync()).Count);
        var reply = await test.SendAsync("POST", "proofs", await test.KeyAsync("science", Right.Read), new StringContent(Sentence));

        Assert.Equal((200, 1), (reply.Status, reply.Body.GetProperty("counts").GetProperty("agrees").GetInt32()));
        Assert.Equal(before.Item2, await new FileStore(test.Storage).ListUploadsAsync(Cancellation).CountAsync(Cancellation));
        Assert.Equal(before.Item1, await CountAsync(test));
        Assert.Equal(401, (await test.SendAsync("POST", "proofs", "htz_no_key", new StringContent(Sentence))).Status);
    }

    private static async Task<int> CountAsync(AccessUnderTest test) => (await new SubmissionStore(test.Storage, Uncounted.Metrics, test.Clock).ListAsync(new(), Cancellation)).Submissions.Count;

    private static string LongOf(string sentence)
    {
        var text = new StringBuilder();
        while (text.Length < Length)
        {
            text.Append(sentence).Append(text.Length % 7 == 0 ? "\n" : "");
        }

        return text.ToString(0, Length);
    }
}

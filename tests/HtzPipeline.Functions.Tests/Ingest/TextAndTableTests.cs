using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>A text and a table that report the same figure, in every order: the table's stands, and nobody is left in the dark where they differ.</summary>
public class TextAndTableTests(AzuriteFixture azurite)
{
    private const string TextPath = "economy/2019-08/简报.txt";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_that_agrees_as_far_as_it_is_printed_is_kept_beside_the_table()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await SendAsync(test, IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m));
        var text = await SendAsync(test, TextPath, Text("58.3"));

        Assert.Equal(0, text.Counts.Errors);
        Assert.Contains("留作印证", text.Message, StringComparison.Ordinal);
        Assert.Equal("58.33", await StandingAsync(test));
        var facts = (await test.Files.ReadFactsAsync(text.Id, Cancellation))!;
        Assert.Equal(SourceRank.Prose, Assert.Single(facts.Facts).Figure.Origin!.Rank);
        Assert.Empty(facts.Held);
    }

    [Fact]
    public async Task A_text_that_disagrees_is_held_and_stands_once_somebody_has_decided_for_it()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await SendAsync(test, IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m));
        var text = await SendAsync(test, TextPath, Text("58.4"));

        Assert.Equal("58.33", await StandingAsync(test));
        Assert.Equal(["HTZ4304"], Assert.Single((await test.Files.ReadFactsAsync(text.Id, Cancellation))!.Held).HeldFor);

        await test.App.GetRequiredService<Decider>().ApproveAsync(text.Id, _ => true, null, "以正文为准", "李四", Cancellation);

        Assert.Equal("58.4", await StandingAsync(test));
    }

    [Theory]
    [InlineData("58.3", false)]
    [InlineData("58.4", true)]
    [InlineData("31.2", true)]
    public async Task A_table_takes_the_place_of_a_text_and_says_where_they_differ(string said, bool differs)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await SendAsync(test, TextPath, Text(said));
        Assert.Equal(said, await StandingAsync(test));

        var table = await SendAsync(test, IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m));

        Assert.Equal("58.33", await StandingAsync(test));
        Assert.Equal(differs, Encoding.UTF8.GetString(await test.Files.ReadReportAsync(table.Id, "json", Cancellation)).Contains("HTZ4305", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("58.3")]
    [InlineData("58.4")]
    public async Task Whatever_comes_first_the_table_stands_and_rebuilding_finds_nothing_to_do(string said)
    {
        var ends = new List<string>();
        foreach (var isTextFirst in new[] { true, false })
        {
            await using var test = await IngestionUnderTest.CreateAsync(azurite);
            (string Path, BinaryData Content)[] files = [(TextPath, Text(said)), (IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m))];
            foreach (var (path, content) in isTextFirst ? files : [.. files.Reverse()])
            {
                await SendAsync(test, path, content);
            }

            ends.Add(await StandingAsync(test));
            var rebuilt = await test.App.GetRequiredService<Rebuilder>().RunAsync(IngestionUnderTest.Zone, Cancellation);
            Assert.Equal((0, 0), (rebuilt.Written, rebuilt.Deleted));
        }

        Assert.Equal(["58.33", "58.33"], ends);
    }

    [Fact]
    public async Task Once_the_table_is_withdrawn_the_text_stands()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var table = await SendAsync(test, IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m));
        await SendAsync(test, TextPath, Text("58.3"));

        await test.WithdrawAsync(table.Id);

        Assert.Equal("58.3", await StandingAsync(test));
    }

    private static BinaryData Text(string output) => BinaryData.FromString($"2019年1—8月,全区规模以上工业总产值{output}亿元。");

    private static async Task<Submission> SendAsync(IngestionUnderTest test, string path, BinaryData content)
    {
        await test.UploadAsync(content, path);
        return (await test.DeliverAsync(path: path))!;
    }

    private static async Task<string> StandingAsync(IngestionUnderTest test) => (await test.FigureAsync(IngestionUnderTest.Zone))!.Number.ToString()!;
}

using System.Text.Json;
using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Tests.Storage;

namespace HtzPipeline.Functions.Tests.Api.Observations;

/// <summary>Pages of one answer, put together, are the answer: whatever their size, and whatever is published meanwhile.</summary>
public class ContinuationTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private static readonly string[] Queries =
    [
        "observations?group=Industry&indicator=GDP,KEY_PROJECTS&area=*",
        "observations?indicator=IND_OUTPUT,GDP,FUNDS,HT_OUTPUT&last=4",
        "observations?indicator=HT_OUTPUT,IND_OUTPUT&frequency=quarter&area=370400-HTZ-XC,370400-HTZ&initial=true",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_any_size_are_the_whole_though_releases_come_in_between()
    {
        var pages = 0;
        foreach (var (query, limit, at) in Seeded.Cases(Gen.Select(Gen.Int[0, Queries.Length - 1], Gen.Int[1, 40], Gen.Int[1, 5]), 15))
        {
            var whole = await figures.GetAsync(Queries[query]);
            var read = new List<string>();
            var series = new List<string>();
            for (string? next = ""; next is not null; pages++)
            {
                var page = await figures.GetAsync($"{Queries[query]}&limit={limit}{next}");
                Assert.Equal(whole.GetProperty("areas").GetRawText(), page.GetProperty("areas").GetRawText());
                var observations = ObservationsOf(page).ToList();
                Assert.InRange(observations.Count, 0, limit);
                read.AddRange(observations);
                series.AddRange(SeriesOf(page));
                next = page.GetProperty("continuation").GetString() is { } continuation ? $"&continuation={continuation}" : null;
                if (pages % at == 0)
                {
                    await ReviseAsync(pages);
                }
            }

            Assert.Equal(ObservationsOf(whole), read);
            Assert.Equal(SeriesOf(whole), series.Distinct());
        }

        Assert.InRange(pages, 20, int.MaxValue);
    }

    [Fact]
    public async Task The_Link_header_leads_to_the_next_page_of_a_table()
    {
        const string Query = "observations?indicator=GDP,IND_OUTPUT&measure=cumulative&to=2018-12&format=csv";
        var whole = (await figures.Api.GetStringAsync(new Uri(Query, UriKind.Relative), Cancellation)).Split("\r\n");
        var lines = new List<string>();
        for (string? address = $"{Query}&limit=4"; address is not null;)
        {
            // Once written and once from memory.
            using var first = await figures.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            using var reply = await figures.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(first.Headers.Contains("Link"), reply.Headers.Contains("Link"));
            var page = (await reply.Content.ReadAsStringAsync(Cancellation)).Split("\r\n");
            lines.AddRange(lines.Count == 0 ? page[..^1] : page[1..^1]);
            address = reply.Headers.TryGetValues("Link", out var links) ? $"observations{links.Single().Split('<', '>')[1]}" : null;
        }

        Assert.Equal(whole[..^1], lines);
    }

    [Theory]
    [InlineData("limit=2")]
    [InlineData("limit=2&last=3")]
    public async Task A_continuation_of_another_query_or_of_nobodys_is_refused(string query)
    {
        var page = await figures.GetAsync($"observations?indicator=IND_OUTPUT&{query}");
        var continuation = page.GetProperty("continuation").GetString();

        Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"observations?indicator=GDP&{query}&continuation={continuation}"));
        Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"observations?indicator=IND_OUTPUT&area=*&{query}&continuation={continuation}"));
        Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"observations?indicator=IND_OUTPUT&{query}&continuation=AAAA"));
        Assert.Equal(["continuation:bad-continuation"], await figures.ErrorsAsync($"observations?indicator=IND_OUTPUT&{query}&continuation=%3F"));
    }

    private Task ReviseAsync(int by) => figures.PublishAsync(
        PublishedFigures.Zone,
        [
            PublishedFigures.Output("IND_OUTPUT", Period.Month(2018, 2 + (by % 10)), 1000m + by),
            PublishedFigures.Output("IND_REVENUE", Period.Month(2019, 2 + (by % 10)), 10m + by),
        ]);

    private static IEnumerable<string> SeriesOf(JsonElement answer) => answer.GetProperty("series").EnumerateArray()
        .Select(series => $"{series.GetProperty("area")} {series.GetProperty("indicator")}");

    private static IEnumerable<string> ObservationsOf(JsonElement answer) =>
        from series in answer.GetProperty("series").EnumerateArray()
        from observation in series.GetProperty("observations").EnumerateArray()
        select $"{series.GetProperty("area")} {series.GetProperty("indicator")} {observation.GetRawText()}";
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Api.Vintages;

/// <summary>
/// The API's answers on how figures came to be: first 58.33, revised to 60, then one of 55 that was uploaded in between, and
/// then the revision withdrawn, so that 55 stands.
/// </summary>
public class VintageApiTests(AzuriteFixture azurite)
{
    private const string Revised = "economy/2019-08/更正.csv";
    private const string Late = "economy/2019-08/迟到.csv";
    private const string Series = "indicator=IND_OUTPUT&measure=cumulative&from=2019-08&to=2019-08";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task History_tells_every_vintage_with_what_it_was_valid_for_and_marks_the_late_and_the_withdrawn()
    {
        await using var test = await HistoryAsync();
        var api = await test.ServeAsync();
        var vintages = (await GetAsync(api, $"history?{Series}")).GetProperty("series")[0].GetProperty("vintages").EnumerateArray().ToList();

        Assert.Equal(
            ["58.33 r1 to current=False late=False", "60 r2 to withdrawn=4 current=False late=False", "55 r3 current=False late=True", "55 r4 current=True late=False"],
            vintages.Select(v =>
                $"{Value(v.GetProperty("figure"))} r{v.GetProperty("release")}{(IsNull(v, "validTo") ? "" : " to")}"
                + $"{(IsNull(v, "withdrawnIn") ? "" : $" withdrawn={v.GetProperty("withdrawnIn")}")} current={v.GetProperty("current")} late={v.GetProperty("late")}"));
        Assert.Equal(vintages[0].GetProperty("validTo").GetString(), vintages[1].GetProperty("validFrom").GetString());
        Assert.All(vintages, v => Assert.Equal("economy", v.GetProperty("department").GetString()));
        Assert.EndsWith("+08:00", vintages[0].GetProperty("validFrom").GetString(), StringComparison.Ordinal);

        var pages = new List<JsonElement>();
        for (string? next = ""; next is not null;)
        {
            pages.Add(await GetAsync(api, $"history?indicator=IND_OUTPUT&area={IngestionUnderTest.Zone},{IngestionUnderTest.SubDistrict}&measure=cumulative&limit=1{next}"));
            next = pages[^1].GetProperty("continuation").GetString() is { } continuation ? $"&continuation={continuation}" : null;
        }

        // The vintages of a period stay together, however few are asked for.
        var whole = await GetAsync(api, $"history?indicator=IND_OUTPUT&area={IngestionUnderTest.Zone},{IngestionUnderTest.SubDistrict}&measure=cumulative");
        Assert.InRange(pages.Count, 2, 20);
        Assert.Equal(VintagesOf(whole), pages.SelectMany(VintagesOf));
        Assert.All(pages, page => Assert.Single(VintagesOf(page).Select(vintage => (vintage.Area, vintage.Period)).Distinct()));

        var csv = await api.GetStringAsync(new Uri($"history?{Series}&format=csv", UriKind.Relative), Cancellation);
        Assert.Equal(5, csv.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Initial_answers_with_what_was_published_first()
    {
        await using var test = await HistoryAsync(withdraw: false);
        var api = await test.ServeAsync();
        Assert.Equal("60", Value(First(await GetAsync(api, $"observations?{Series}"))));
        Assert.Equal("58.33", Value(First(await GetAsync(api, $"observations?{Series}&initial=true"))));
    }

    [Fact]
    public async Task The_triangle_has_a_period_s_value_as_of_each_release_that_changed_it()
    {
        await using var test = await HistoryAsync();
        var api = await test.ServeAsync();
        var triangle = await GetAsync(api, $"revisions?{Series}");

        Assert.Equal([1, 2, 4], triangle.GetProperty("releases").EnumerateArray().Select(r => r.GetProperty("release").GetInt32()));
        Assert.Equal(["58.33", "60", "55"], triangle.GetProperty("periods")[0].GetProperty("values").EnumerateArray().Select(v => v.GetRawText()));
        Assert.Equal(
            "period,1,2,4\r\n2019-08,58.33,60,55\r\n",
            (await api.GetStringAsync(new Uri($"revisions?{Series}&format=csv", UriKind.Relative), Cancellation)).ReplaceLineEndings("\r\n"));
        Assert.Equal(HttpStatusCode.BadRequest, (await api.GetAsync(new Uri("revisions?indicator=IND_OUTPUT", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Changes_tell_old_and_new_value_who_and_why_between_two_releases()
    {
        await using var test = await HistoryAsync();
        var api = await test.ServeAsync();
        var all = (await GetAsync(api, "changes")).GetProperty("releases").EnumerateArray().ToList();
        Assert.Equal([1, 2, 4], all.Select(r => r.GetProperty("release").GetInt32()));
        Assert.Equal(["upload", "upload", "withdrawal"], all.Select(r => r.GetProperty("why").GetString()));
        Assert.Equal("传错了", all[2].GetProperty("reason").GetString());

        var answer = await GetAsync(api, "changes?since=1&until=2");
        var release = Assert.Single(answer.GetProperty("releases").EnumerateArray().ToList());
        var change = Assert.Single(release.GetProperty("changes").EnumerateArray().Where(c => c.GetProperty("measure").GetString() == "cumulative").ToList());
        Assert.Equal(("58.33", "60"), (change.GetProperty("oldValue").GetRawText(), change.GetProperty("newValue").GetRawText()));
        Assert.Equal(("economy", Revised), (release.GetProperty("department").GetString(), release.GetProperty("file").GetString()));

        var page = await GetAsync(api, "changes?limit=1");
        Assert.Equal(1, page.GetProperty("next").GetInt32());
        Assert.Equal(2, (await GetAsync(api, "changes?limit=1&since=1")).GetProperty("releases")[0].GetProperty("release").GetInt32());
        Assert.Empty((await GetAsync(api, "changes?since=4")).GetProperty("releases").EnumerateArray());
    }

    [Fact]
    public async Task A_clerk_withdraws_over_HTTP_with_a_reason()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        var submission = (await test.DeliverAsync())!;
        var api = await test.ServeAsync();
        api.DefaultRequestHeaders.Authorization = new("Bearer", await test.KeyAsync("economy"));
        var address = new Uri($"submissions/{submission.Id}/withdrawal", UriKind.Relative);

        Assert.Equal(HttpStatusCode.BadRequest, (await api.PostAsJsonAsync(address, new { reason = " " }, Cancellation)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound, (await api.PostAsJsonAsync(new Uri("submissions/x/withdrawal", UriKind.Relative), new { reason = "传错了" }, Cancellation)).StatusCode);
        var reply = await api.PostAsJsonAsync(address, new { reason = "传错了" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var decision = (await reply.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("decision");
        Assert.Equal(("withdrawal", "传错了"), (decision.GetProperty("kind").GetString(), decision.GetProperty("reason").GetString()));
        Assert.Equal("withdrawn", (await GetAsync(api, $"submissions/{submission.Id}")).GetProperty("submission").GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsJsonAsync(address, new { reason = "再次" }, Cancellation)).StatusCode);
        Assert.Equal(2, (await test.ReleasesAsync(IngestionUnderTest.Zone)).Count);
    }

    private async Task<IngestionUnderTest> HistoryAsync(bool withdraw = true)
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync();
        await test.DeliverAsync();
        await test.TakeAsync(IngestionUnderTest.FileOf(55m), Late);
        await test.TakeAsync(IngestionUnderTest.FileOf(60m), Revised);
        var revised = (await test.DeliverAsync(path: Revised))!;
        await test.DeliverAsync(path: Late);
        if (withdraw)
        {
            await test.WithdrawAsync(revised.Id);
        }

        return test;
    }

    private static async Task<JsonElement> GetAsync(HttpClient api, string address)
    {
        using var reply = await api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var text = await reply.Content.ReadAsStringAsync(Cancellation);
        Assert.True(reply.IsSuccessStatusCode, $"{address}: {(int)reply.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static JsonElement First(JsonElement answer) =>
        answer.GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures").GetProperty("cumulative");

    private static string Value(JsonElement figure) => figure.GetProperty("value").GetRawText();

    private static bool IsNull(JsonElement element, string property) => element.GetProperty(property).ValueKind == JsonValueKind.Null;

    private static IEnumerable<(string? Area, string? Period, string Vintage)> VintagesOf(JsonElement page) =>
        from series in page.GetProperty("series").EnumerateArray()
        from vintage in series.GetProperty("vintages").EnumerateArray()
        select (series.GetProperty("area").GetString(), vintage.GetProperty("period").GetString(), vintage.GetRawText());
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Api.Calendar;

/// <summary>
/// The calendar as the market regulator fills it: four indicators of the month, due on the 10th of the next. Uploads are of today, so
/// the months are reckoned from it.
/// </summary>
public class CalendarApiTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_department_goes_from_missing_over_partial_to_complete()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        var month = MonthOf(test, -1);
        var owned = Seeds.Catalogue.Indicators.Where(i => i.Owner == "market").ToList();
        Assert.All(owned, indicator => Assert.Equal("monthly", indicator.Calendar.Code));

        var nothing = await DepartmentAsync(api, month);
        Assert.Equal(("missing", owned.Count, 0), Summary(nothing));
        Assert.Equal(owned.Select(i => i.Code), nothing.GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("indicator").GetString()));
        Assert.Equal(JsonValueKind.Null, nothing.GetProperty("firstUploaded").ValueKind);

        await SubmitAsync(test, month, "1.csv", owned[..1]);
        var partial = await DepartmentAsync(api, month);
        Assert.Equal(("partial", owned.Count, 1), Summary(partial));
        Assert.Equal(owned[0].Code, partial.GetProperty("arrived")[0].GetProperty("indicator").GetString());

        await SubmitAsync(test, month, "2.csv", owned[1..]);
        var period = await PeriodAsync(api, $"period={month}&department=market");
        Assert.Equal(("complete", owned.Count, owned.Count), Summary(period));
        Assert.True(period.GetProperty("complete").GetBoolean());
        Assert.Equal(month, (await GetAsync(api, "calendar?department=market")).GetProperty("latestComplete").GetString());

        // The other departments have sent nothing.
        Assert.Equal("partial", (await PeriodAsync(api, $"period={month}")).GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, (await GetAsync(api, $"calendar?period={month}")).GetProperty("latestComplete").ValueKind);
    }

    [Fact]
    public async Task A_month_of_long_ago_is_overdue_until_it_comes_and_late_when_it_does()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        var before = await DepartmentAsync(api, "2019-08");
        Assert.True(before.GetProperty("overdue").GetBoolean());
        Assert.Equal("2019-09-10", before.GetProperty("missing")[0].GetProperty("dueDate").GetString());

        await SubmitAsync(test, "2019-08", "1.csv", Seeds.Catalogue.Indicators.Where(i => i.Owner == "market"));
        var after = await DepartmentAsync(api, "2019-08");
        Assert.False(after.GetProperty("overdue").GetBoolean());
        Assert.True(after.GetProperty("late").GetBoolean());
        Assert.All(after.GetProperty("arrived").EnumerateArray(), arrived => Assert.True(arrived.GetProperty("late").GetBoolean()));

        // As of before the upload it was not there, and of a day before it was due not even overdue.
        var then = await DepartmentAsync(api, "2019-08", "&asOf=2019-09-10T23:59:59%2B08:00");
        Assert.Equal("missing", then.GetProperty("state").GetString());
        Assert.False(then.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task A_revision_makes_nothing_late_but_is_the_last_upload()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        var one = Seeds.Catalogue.Indicators.First(i => i.Owner == "market");
        await SubmitAsync(test, "2019-08", "1.csv", [one]);

        // The times that are answered have whole seconds, and are to differ.
        await Task.Delay(1100, Cancellation);
        await SubmitAsync(test, "2019-08", "2.csv", [one], value: 101);

        var arrived = (await DepartmentAsync(api, "2019-08")).GetProperty("arrived")[0];
        Assert.True(arrived.GetProperty("firstUploaded").GetDateTimeOffset() < arrived.GetProperty("lastUploaded").GetDateTimeOffset());
        var second = (await test.AllSubmissionsAsync()).MaxBy(s => s.Id.Uploaded)!;
        Assert.Equal(second.Id.ToString(), arrived.GetProperty("submission").GetString());
    }

    [Fact]
    public async Task January_is_not_due_where_it_is_reported_with_February_and_a_quarter_only_in_its_last_month()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        var months = (await GetAsync(api, "calendar?period=2019-Q1&department=economy")).GetProperty("periods").EnumerateArray().ToList();

        Assert.Equal(["2019-01", "2019-02", "2019-03"], months.Select(m => m.GetProperty("period").GetString()));
        Assert.Equal("notDue", months[0].GetProperty("state").GetString());
        var due = months.Select(m => m.GetProperty("departments")[0].GetProperty("missing").EnumerateArray().Select(i => i.GetProperty("period").GetString()!).ToList()).ToList();
        Assert.All(due[1], period => Assert.Equal("2019-02", period));
        Assert.Contains("2019-Q1", due[2]);
        Assert.Equal(Seeds.Catalogue.Indicators.Count(i => i.Owner == "economy"), due[2].Count);
    }

    [Fact]
    public async Task A_rejected_file_is_unresolved_until_a_better_one_follows()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        await test.UploadAsync(BinaryData.FromString("乱"), "market/2019-08/1.csv");
        await test.DeliverAsync(path: "market/2019-08/1.csv");
        var unresolved = Assert.Single((await DepartmentAsync(api, "2019-08")).GetProperty("unresolved").EnumerateArray());
        Assert.Equal(("rejected", "market/2019-08/1.csv"), (unresolved.GetProperty("state").GetString(), unresolved.GetProperty("path").GetString()));

        await SubmitAsync(test, "2019-08", "1.csv", Seeds.Catalogue.Indicators.Where(i => i.Owner == "market"));
        Assert.Equal(0, (await DepartmentAsync(api, "2019-08")).GetProperty("unresolved").GetArrayLength());
    }

    [Fact]
    public async Task Five_years_cost_no_more_requests_than_a_month_and_CSV_has_a_line_for_each_indicator_due()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await SubmitAsync(test, "2019-08", "1.csv", Seeds.Catalogue.Indicators.Where(i => i.Owner == "market"));
        var counter = new Death((_, _) => false);
        var api = await test.ServeAsync(test.Start(counter.AddTo));
        await GetAsync(api, "calendar?period=2019-08");
        var month = -counter.Requests + Count(await GetAsync(api, "calendar?period=2019-08"));
        var years = -counter.Requests + Count(await GetAsync(api, "calendar?from=2015-01&to=2019-12"));

        Assert.Equal(month, years);
        Assert.Equal(2 + Seeds.Catalogue.Departments.Count, years);

        var due = (await PeriodAsync(api, "period=2019-08")).GetProperty("due").GetInt32();
        var csv = await api.GetStringAsync(new Uri("calendar?period=2019-08&format=csv", UriKind.Relative), Cancellation);
        Assert.Equal(1 + due, csv.Trim().Split('\n').Length);

        int Count(JsonElement answer) => answer.ValueKind == JsonValueKind.Object ? counter.Requests : 0;
    }

    [Theory]
    [InlineData("from=2015-01&to=2020-01", "from")]
    [InlineData("from=2019-09&to=2019-08", "from")]
    [InlineData("period=2019-08&from=2019-01&department=nobody&asOf=now&frob=1", "frob period department asOf")]
    public async Task What_is_wrong_with_the_range_is_said(string query, string parameters)
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var api = await test.ServeAsync();
        using var response = await api.GetAsync(new Uri($"calendar?{query}", UriKind.Relative), Cancellation);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameters.Split(' '), problem.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("parameter").GetString()));
    }

    private static string MonthOf(IngestionUnderTest test, int months) =>
        test.Clock.Now.ToOffset(TimeSpan.FromHours(8)).AddMonths(months).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static async Task SubmitAsync(
        IngestionUnderTest test, string period, string file, IEnumerable<Core.Catalogue.Indicator> indicators, int value = 100)
    {
        var path = $"market/{period}/{file}";
        var lines = indicators.Select(i => $"{i.Code},{period},{(i.Kind == Core.Catalogue.IndicatorKind.Stock ? "期末" : "累计")},{value},{i.Unit.Name.Zh}");
        await test.UploadAsync(BinaryData.FromString($"指标,时期,口径,数值,单位\n{string.Join('\n', lines)}\n"), path);
        var submission = await test.DeliverAsync(path: path);
        Assert.True(submission!.State == Functions.Storage.Submissions.SubmissionState.Published, submission.Message);
    }

    private static (string? State, int Due, int Reported) Summary(JsonElement item) =>
        (item.GetProperty("state").GetString(), item.GetProperty("due").GetInt32(), item.GetProperty("reported").GetInt32());

    private static async Task<JsonElement> DepartmentAsync(HttpClient api, string month, string more = "") =>
        Assert.Single((await PeriodAsync(api, $"period={month}&department=market{more}")).GetProperty("departments").EnumerateArray());

    private static async Task<JsonElement> PeriodAsync(HttpClient api, string query) =>
        Assert.Single((await GetAsync(api, $"calendar?{query}")).GetProperty("periods").EnumerateArray());

    private static async Task<JsonElement> GetAsync(HttpClient api, string address) =>
        JsonSerializer.Deserialize<JsonElement>(await api.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));
}

using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HtzPipeline.Functions.Tests.Api.Answers;

/// <summary>More than a hundred requests that are wrong: each is refused with a code, in both languages, with its id, and none fails.</summary>
public partial class RefusedRequestTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private const string Output = "observations?indicator=IND_OUTPUT&";
    private const string Data = "sdmx/data/dataflow/HTZ/DF_STATISTICS/1.0.0/M.IND_OUTPUT?";

    private static readonly string[] Addresses =
    [
        .. Each(
            Output,
            "from=2019-13", "from=abc", "from=2019-08&to=2019-01", "from=0000", "from=-1", "limit=0", "limit=-1", "limit=1e9", "limit=99999999999999999999", "limit=1.5", "limit=%2B5",
            "limit=%EF%BC%95", "last=0", "last=5&from=2019-01", "measure=foo", "frequency=week", "unit=nope", "unit=%F0%9F%92%A9", "area=nowhere", "area=%FF%FE", "area=%C0%80", "area=%ED%A0%80",
            "area=%", "area=%zz", "area=%3Cscript%3E", "asOf=0", "asOf=99999", "asOf=-1", "asOf=2999-01-01T00:00:00Z", "asOf=2019-09-15", "asOf=2019-09-15T08:00:00", "asOf=2019-02-30T00:00:00Z",
            "asOf=9223372036854775808", "asOf=now", "initial=maybe", "initial=1", "continuation=abc", "continuation=%00", "fields=nope", "total=2", "format=pdf", "format=json&format=csv", "lang=fr",
            "bom=yes", "indicator=GDP", "foo=1", "foo[]=1", "parent=NOPE", "group=NOPE", "parentArea=NOPE", "a=%0d%0aSet-Cookie:x=1"),
        .. Each(
            "",
            "observations", "observations?indicator=", "snapshots/2019-13", "snapshots/2019-08?sparkline=0", "snapshots/2019-08?sparkline=61", "snapshots/2019-08?area=nope", "snapshots/2019-08?areas=2",
            "bulletins/2019-13", "bulletins/2019-08?template=nope", "bulletins/2019-08?format=pdf", "revisions?indicator=IND_OUTPUT", "revisions?measure=cumulative",
            "revisions?indicator=IND_OUTPUT&measure=cumulative,level", "history", "history?indicator=NOPE", "calendar?period=x", "calendar?from=2019-09&to=2019-01", "calendar?department=nope",
            "submissions?limit=0", "submissions?state=lost", "submissions/nope", "submissions/nope/report", "findings?severity=fatal", "findings/kinds?x=1", "catalogue?q=%00", "templates?x=1",
            "health?x=1", "sign-in?x=1", "changes?since=5&until=1", "changes?since=-1", "changes?until=99999", "changes?limit=101", "changes?net=x", "changes?continuation=zzz",
            "downloads/statistics.csv?area=nope", "downloads/statistics.csv?asOf=1", "downloads/statistics.xml", "nowhere", "observations/x", "openapi.json?x=1"),
        .. Each(
            Data,
            "c[TIME_PERIOD]=ge:soon", "c[]=1", "c=1", "c[OBS_VALUE]=ge:abc", "c[FREQ]=M&c[FREQ]=Q", "c[NOPE]=1", "limit=-1", "limit=abc", "offset=-1", "firstNObservations=0", "lastNObservations=x",
            "dimensionAtObservation=NOPE", "attributes=NOPE", "measures=NOPE", "sort=NOPE", "sort=TIME_PERIOD:up", "updatedAfter=yesterday", "asOf=yesterday", "includeHistory=2", "format=xls",
            "format=jsondata&formatVersion=9", "lang=fr", "limit=1&limit=2", "x=1", "reportingYearStartDay=--07-01"),
        .. Each(
            "sdmx/",
            "data/x", "data/dataflow/HTZ/NOPE", "data/dataflow/HTZ/DF_STATISTICS/1.0.0/M.A.B.C.D", "availability/x", "availability/dataflow/HTZ/DF_STATISTICS/1.0.0/*/NOPE",
            "availability/dataflow/HTZ/DF_STATISTICS?mode=x", "availability/dataflow/HTZ/DF_STATISTICS?updatedAfter=x", "structure/x", "structure/codelist?detail=x", "structure/codelist?references=x",
            "structure/codelist?asOf=x", "structure/codelist?asOf=1950-01-01T00:00:00Z", "schema/x", "metadata/x", "registration/x"),
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "1", "\"x\"", "{}", """{"indicator":{"a":1}}""", """{"indicator":[["a"]]}""", """{"indicator":["IND_OUTPUT"],"indicator":["GDP"]}""", """{"indicator":["IND_OUTPUT"],"limit":"x"}""",
        """{"indicator":["IND_OUTPUT"],"limit":1.5}""", """{"indicator":["IND_OUTPUT"],"foo":1}""", """{"indicator":["IND_OUTPUT"],"from":"2019-13"}""", """{"indicator":["\u0000"]}""",
        """{"indicator":["\ud800"]}""", """{"indicator":[null]}""", """{"indicator":["IND_OUTPUT"]}garbage""", """{"indicator":["IND_OUTPUT"],}""", """{"indicator":["IND_OUTPUT"],"asOf":99999}""",
        """{"indicator":["IND_OUTPUT"],"initial":"maybe"}""", $$"""{"indicator":["{{new string('A', 300_000)}}"]}""", string.Concat(Enumerable.Repeat("{\"a\":", 500)),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_wrongly_is_refused_with_a_code_in_both_languages()
    {
        var faults = new List<string>();
        foreach (var address in Addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            await CheckAsync(request, address, faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.InRange(Addresses.Length, 100, 1000);
    }

    [Fact]
    public async Task A_body_that_is_no_query_is_refused_likewise()
    {
        var faults = new List<string>();
        foreach (var body in Bodies)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "observations") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            await CheckAsync(request, $"POST {body[..Math.Min(60, body.Length)]}", faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_have_is_refused_likewise()
    {
        var faults = new List<string>();
        foreach (var (method, address) in from method in (string[])["POST", "PUT", "DELETE", "PATCH", "PROPFIND"] from address in (string[])["catalogue", "sdmx/data", "downloads/statistics.csv"] select (method, address))
        {
            using var request = new HttpRequestMessage(new(method), address);
            await CheckAsync(request, $"{method} {address}", faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Each(string before, params IEnumerable<string> rest) => rest.Select(one => before + one);

    private async Task CheckAsync(HttpRequestMessage request, string what, List<string> faults)
    {
        using var answer = await figures.Api.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        if ((int)answer.StatusCode is < 400 or (>= 500 and not (int)HttpStatusCode.NotImplemented) || !text.StartsWith('{'))
        {
            faults.Add($"{what}: {(int)answer.StatusCode} {text[..Math.Min(100, text.Length)]}");
            return;
        }

        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        var words = $"{TextOf("title")} {TextOf("detail")}";
        if (TextOf("code").Length == 0 || !Chinese().IsMatch(words) || !English().IsMatch(words) || TextOf("requestId") != answer.Headers.GetValues("X-Request-Id").Single()
            || text.Contains("Exception", StringComparison.Ordinal) || text.Contains("   at ", StringComparison.Ordinal))
        {
            faults.Add($"{what}: {text}");
        }

        string TextOf(string member) => problem.TryGetProperty(member, out var value) ? value.GetString()! : "";
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,}")]
    private static partial Regex English();
}

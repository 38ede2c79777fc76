using System.Net;
using System.Text;
using System.Text.Json;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Tests.Api.Proofs;

/// <summary><c>POST /api/v1/proofs</c> on published figures: in 2019, 11 a month of industrial output in the zone, half of it high-tech.</summary>
public class ProofApiTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pasted_text_is_answered_number_by_number_with_place_verdict_origin_and_right_words()
    {
        var proof = await PostAsync("proofs?period=2019-08", "2019年1—8月,规模以上工业总产值88亿元,增长9.5%。\n高新技术产业产值47.3亿元,另有外资3亿美元。");

        Assert.Equal("共5处数字,1处要改。", proof.GetProperty("summary").GetString());
        Assert.Equal((5, 1), (proof.GetProperty("total").GetInt32(), proof.GetProperty("mustChange").GetInt32()));
        Assert.Equal((2, 1, 1), (CountOf(proof, "agrees"), CountOf(proof, "differs"), CountOf(proof, "noFigure")));
        var wrong = Single(proof, "differs");
        Assert.Equal(("¶2:9-14", "47.3亿元", "HT_OUTPUT", "2019-08", "cumulative"), (Text(wrong, "place"), Text(wrong, "text"), Text(wrong, "indicator"), Text(wrong, "period"), Text(wrong, "measure")));
        var source = wrong.GetProperty("published");
        Assert.Equal((44m, "CNY_1E8", 1L, "economy", "累计!C5"), (source.GetProperty("value").GetDecimal(), Text(source, "unit"), source.GetProperty("release").GetInt64(), Text(source, "department"), Text(source, "place")));
        Assert.Equal("2019-09-15T10:00:01+08:00", Text(source, "released"));
        Assert.Equal(("¶2:9-14", "47.3亿元", "44亿元"), (Text(wrong.GetProperty("right"), "place"), Text(wrong.GetProperty("right"), "old"), Text(wrong.GetProperty("right"), "new")));
        Assert.Equal(2, proof.GetProperty("paragraphs").GetArrayLength());
    }

    [Fact]
    public async Task The_message_is_in_the_language_asked_for_and_the_sentence_in_both()
    {
        var wrong = Single(await PostAsync("proofs?lang=en&period=2019-08", "1—8月,规模以上工业总产值99亿元。"), "differs");

        Assert.StartsWith("Published for Gross output of industry above designated size, January to August 2019: 88", Text(wrong, "message"), StringComparison.Ordinal);
        Assert.StartsWith("规模以上工业总产值2019年1—8月已发布88", Text(wrong.GetProperty("sentence"), "zh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_an_earlier_release_it_is_held_against_what_was_known_then()
    {
        await published.PublishAsync(PublishedFigures.Zone, [PublishedFigures.Output("GDP", Period.Of(2017, Frequency.Quarter, 4), 70m)]);
        await published.PublishAsync(PublishedFigures.Zone, [PublishedFigures.Output("GDP", Period.Of(2017, Frequency.Quarter, 4), 72m)]);
        const string Draft = "2017年全年,地区生产总值70亿元。";

        Assert.Equal(1, CountOf(await PostAsync("proofs?asOf=2", Draft), "agrees"));
        var revised = Single(await PostAsync("proofs", Draft), "wasRight");
        Assert.Equal((70m, 72m, "72亿元"), (revised.GetProperty("other").GetProperty("value").GetDecimal(), revised.GetProperty("published").GetProperty("value").GetDecimal(), Text(revised.GetProperty("right"), "new")));
        Assert.Equal(1, CountOf(await PostAsync("proofs?asOf=1", Draft), "notPublished"));
    }

    [Fact]
    public async Task Areas_and_units_of_their_own_are_understood()
    {
        var proof = await PostAsync("proofs?period=2019-08", "1—5月,兴仁街道规模以上工业总产值15亿元;张范街道规模以上工业总产值100000万元;兴城街道规模以上工业总产值15亿元。");

        Assert.Equal((2, 1), (CountOf(proof, "agrees"), CountOf(proof, "agreesWithAnother")));
        Assert.Equal(("area", "10亿元"), (Text(Single(proof, "agreesWithAnother"), "slip"), Text(Single(proof, "agreesWithAnother").GetProperty("right"), "new")));
    }

    [Fact]
    public async Task A_file_of_tables_is_proofread_cell_by_cell()
    {
        var proof = await PostAsync("proofs?period=2019-08&fileName=%E8%A1%A8.csv", "指标,单位,1-8月\n规模以上工业总产值,亿元,88\n高新技术产业产值,亿元,47\n", "application/octet-stream");

        var wrong = Single(proof, "differs");
        Assert.Equal(("C3", "44"), (Text(wrong, "place"), Text(wrong.GetProperty("right"), "new")));
        Assert.Equal("47", proof.GetProperty("tables")[0].GetProperty("rows")[2][2].GetString());
    }

    [Fact]
    public async Task A_text_without_numbers_or_figures_is_an_answer()
    {
        Assert.Equal("共0处数字,没有要改的。", Text(await PostAsync("proofs", "营商环境进一步优化。"), "summary"));
        Assert.Equal(1, CountOf(await PostAsync("proofs", "按照“1656”的工作思路。"), "noFigure"));
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task What_cannot_be_read_is_said_to_be_so(string type)
    {
        using var content = new ByteArrayContent([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        content.Headers.ContentType = new(type);
        var proof = await SendAsync("proofs", content, HttpStatusCode.OK);

        Assert.Equal(JsonValueKind.Null, proof.GetProperty("format").ValueKind);
        Assert.Equal("error", Text(Assert.Single(proof.GetProperty("findings").EnumerateArray()), "severity"));
    }

    [Theory]
    [InlineData("proofs?period=x&asOf=yesterday&lang=fr&frob=1&fileName=a%2Fb", "frob:unknown-parameter period:bad-period asOf:bad-as-of lang:unknown-value fileName:bad-file-name")]
    [InlineData("proofs?lang=zh&lang=en", "lang:repeated-parameter lang:unknown-value")]
    public async Task Wrong_parameters_are_said_all_at_once(string address, string wrong)
    {
        using var content = new StringContent("1—8月");
        var problem = await SendAsync(address, content, HttpStatusCode.BadRequest);

        Assert.Equal(wrong.Split(' '), problem.GetProperty("errors").EnumerateArray().Select(error => $"{Text(error, "parameter")}:{Text(error, "code")}"));
    }

    [Fact]
    public async Task An_empty_draft_one_too_large_and_a_coded_one_are_refused()
    {
        using var empty = new ByteArrayContent([]);
        Assert.Equal("empty-file", Text(await SendAsync("proofs", empty, HttpStatusCode.BadRequest), "code"));
        using var coded = new StringContent("1—8月");
        coded.Headers.ContentEncoding.Add("gzip");
        Assert.Equal("coded-content", Text(await SendAsync("proofs", coded, HttpStatusCode.UnsupportedMediaType), "code"));
    }

    [Theory]
    [InlineData("\uFEFF1—8月,规模以上工业总产值88亿元。")]
    [InlineData("\0\0\u0001 1—8月\u202E 88亿元 \uD83D\uDE00 88亿元")]
    [InlineData("88888888888888888888888888888888888888888888亿元,增长99999999999999999999999999999%。1—8月,规模以上工业总产值99999999999999999999999999999999亿元。")]
    [InlineData("1—8月,规模以上工业总产值0.00000000000000000000000000001亿元。1—8月,规模以上工业总产值-0亿元,增长0.0%。")]
    [InlineData("9999年1—8月,规模以上工业总产值88亿元。0001年1—8月,规模以上工业总产值88亿元。1700年,规模以上工业总产值88亿元。2199年,规模以上工业总产值88亿元。")]
    public async Task Hostile_text_is_an_answer(string text) =>
        Assert.InRange((await PostAsync("proofs?period=2019-08", text)).GetProperty("counts").EnumerateObject().Sum(count => count.Value.GetInt32()), 0, 20);

    private Task<JsonElement> PostAsync(string address, string text, string type = "text/plain") => SendAsync(address, new StringContent(text, Encoding.UTF8, type), HttpStatusCode.OK);

    private async Task<JsonElement> SendAsync(string address, HttpContent content, HttpStatusCode expected)
    {
        using var reply = await published.Api.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);
        var text = await reply.Content.ReadAsStringAsync(Cancellation);
        Assert.True(reply.StatusCode == expected, $"{(int)reply.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static int CountOf(JsonElement proof, string verdict) => proof.GetProperty("counts").GetProperty(verdict).GetInt32();

    private static JsonElement Single(JsonElement proof, string verdict) => proof.GetProperty("numbers").EnumerateArray().Single(number => Text(number, "verdict") == verdict);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}

using System.Net;
using System.Text.Json;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Api.Bulletins;

public sealed class BulletinApiTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bulletin_tells_the_figures_of_its_period_with_growth_and_parts()
    {
        await PublishAsync("one", "# {{ period | said }}\n\n{{ 'GDP' | told }}。{{ 'IND_OUTPUT' | told }}，{{ 'IND_OUTPUT' | parts }}。{{ 'KEY_PROJECTS' | told }}。\n");

        var text = await TextAsync("bulletins/2019-08?template=one&format=txt");

        Assert.Contains("上半年，地区生产总值40亿元。1—8月，规模以上工业总产值88亿元，同比增长9.5%，其中，高新技术产业产值44亿元。截至8月末，区级重点项目数7个[1]。", text, StringComparison.Ordinal);
        Assert.Contains("[1] 该数据存疑", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sub_districts_come_by_size_whatever_unit_each_reports_in()
    {
        await PublishAsync("areas", "# 简报\n\n{{ 'IND_OUTPUT' | areas }}。\n");

        Assert.Contains(
            "1—8月，兴仁街道规模以上工业总产值24亿元；兴城街道规模以上工业总产值16亿元；张范街道规模以上工业总产值16.0000亿元。",
            await TextAsync("bulletins/2019-08?template=areas&format=txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md", "text/markdown", "attachment")]
    [InlineData("txt", "text/plain", "attachment")]
    [InlineData("html", "text/html", null)]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment")]
    public async Task It_is_written_in_each_form_and_not_again_for_a_client_that_has_it(string format, string mediaType, string? disposition)
    {
        await PublishAsync("forms", "# 简报\n\n{{ 'IND_OUTPUT' | told }}。\n\n{{ 'IND_OUTPUT' | months_chart }}\n");
        using var first = await figures.Api.GetAsync(new Uri($"bulletins/2019-08?template=forms&format={format}", UriKind.Relative), Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await figures.Api.SendAsync(again, Cancellation);

        Assert.Equal((HttpStatusCode.OK, mediaType), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.Equal(disposition, first.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Another_version_of_the_template_is_another_answer()
    {
        await PublishAsync("changed", "# 甲\n");
        Assert.Contains("甲", await TextAsync("bulletins/2019-08?template=changed"), StringComparison.Ordinal);

        await PublishAsync("changed", "# 乙\n");
        Assert.Contains("乙", await TextAsync("bulletins/2019-08?template=changed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_of_a_release_it_tells_what_was_known_then()
    {
        await PublishAsync("past", "# 简报\n\n{{ 'IND_OUTPUT' | amount }}。\n");
        await figures.PublishAsync(PublishedFigures.Zone, [PublishedFigures.Output("IND_OUTPUT", Period.Month(2019, 7), 78m)]);

        Assert.Contains("78亿元", await TextAsync("bulletins/2019-07?template=past"), StringComparison.Ordinal);
        Assert.Contains("此前公布为77亿元", await TextAsync("bulletins/2019-07?template=past"), StringComparison.Ordinal);
        Assert.Contains("77亿元", await TextAsync("bulletins/2019-07?template=past&asOf=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_storage_is_asked_no_more_often_for_more_figures()
    {
        await PublishAsync("few", "# 简报\n\n{{ 'IND_OUTPUT' | told }}。\n");
        await PublishAsync("many", "# 简报\n\n{{ 'all' | table }}\n\n{{ 'IND_OUTPUT' | months_table }}\n\n{{ 'GDP' | told }}。{{ 'HT_OUTPUT' | told }}。\n");
        var counter = new FaultyStorage((_, _) => Fault.None);
        using var api = await figures.Test.ServeAsync(figures.Test.Start(counter.AddTo()));
        (await api.GetAsync(new Uri("bulletins/2019-06?template=many", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();

        Assert.Equal(await RequestsAsync("few"), await RequestsAsync("many"));

        async Task<int> RequestsAsync(string template)
        {
            var before = counter.Requests;
            (await api.GetAsync(new Uri($"bulletins/2019-08?template={template}", UriKind.Relative), Cancellation)).EnsureSuccessStatusCode();
            return counter.Requests - before;
        }
    }

    [Theory]
    [InlineData("bulletins/2019-08?template=none", HttpStatusCode.NotFound, "unknown-template")]
    [InlineData("bulletins/2019-08?template=../current", HttpStatusCode.NotFound, "unknown-template")]
    [InlineData("bulletins/August", HttpStatusCode.BadRequest, "bad-parameters")]
    [InlineData("bulletins/2019-08?format=odt", HttpStatusCode.BadRequest, "bad-parameters")]
    public async Task What_it_cannot_write_it_says(string address, HttpStatusCode status, string code)
    {
        using var reply = await figures.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var problem = JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal((status, code), (reply.StatusCode, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_template_that_proves_faulty_is_told_with_its_line()
    {
        await PublishAsync("faulty", "# 简报\n\n{{ 'NO_SUCH' | told }}。\n");
        using var reply = await figures.Api.GetAsync(new Uri("bulletins/2019-08?template=faulty", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, reply.StatusCode);
        Assert.Contains("faulty.zh.md(3): HTZ5003", await reply.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_templates_are_listed_with_their_languages_and_versions()
    {
        await PublishAsync("listed", "# 甲\n");
        var answer = await figures.GetAsync("templates");
        var listed = Assert.Single(answer.GetProperty("items").EnumerateArray(), one => one.GetProperty("name").GetString() == "listed");

        Assert.Equal(
            $$"""[{"language":"zh","version":"{{new BulletinTemplate("listed", Language.Zh, "# 甲\n").Version}}"}]""",
            listed.GetProperty("languages").GetRawText());
        Assert.Contains("listed,zh,", await TextAsync("templates?format=csv"), StringComparison.Ordinal);
    }

    private Task<bool> PublishAsync(string name, string text) =>
        figures.Test.App.GetRequiredService<TemplateStore>().PublishAsync(new BulletinTemplate(name, Language.Zh, text), Cancellation);

    private async Task<string> TextAsync(string address)
    {
        using var reply = await figures.Api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var text = await reply.Content.ReadAsStringAsync(Cancellation);
        Assert.True(reply.IsSuccessStatusCode, text);
        return text;
    }
}

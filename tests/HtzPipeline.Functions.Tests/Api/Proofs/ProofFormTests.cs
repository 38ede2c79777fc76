using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Reporting.Proofread;
using HtzPipeline.Functions.Proofs;

namespace HtzPipeline.Functions.Tests.Api.Proofs;

/// <summary>The forms that a draft comes back in, and drafts that are too large.</summary>
public sealed partial class ProofFormTests(PublishedFigures published) : IClassFixture<PublishedFigures>
{
    private const string Draft = "2019年1—8月,规模以上工业总产值88亿元;高新技术产业产值47.3亿元;<script>alert(1)</script>外资3亿美元。";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh", "稿子不保存", "不符")]
    [InlineData("en", "The draft is not kept", "Differs")]
    public async Task A_page_stands_alone_and_leads_from_each_mark_to_its_verdict_and_back(string language, string said, string verdict)
    {
        using var reply = await PostAsync($"proofs?period=2019-08&format=html&lang={language}", Draft);
        var page = await reply.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        Assert.Equal(ProofPage.ContentSecurityPolicy, Assert.Single(reply.Headers.GetValues("Content-Security-Policy")));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", ProofPage.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(verdict, page, StringComparison.Ordinal);
        Assert.Contains("<del>47.3亿元</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>44亿元</ins>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        var links = Links().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains($"id=\"{link}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_is_asked_for_by_the_Accept_header_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "proofs?period=2019-08") { Content = new StringContent(Draft) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var reply = await published.Api.SendAsync(request, Cancellation);

        Assert.Equal("text/html", reply.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("&changes=true", true)]
    public async Task A_document_comes_back_with_comments_and_where_asked_for_with_tracked_changes(string changes, bool areTracked)
    {
        using var reply = await PostAsync($"proofs?period=2019-08&format=docx{changes}", Draft);
        using var document = new ZipArchive(await reply.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal(ProofDocument.MediaType, reply.Content.Headers.ContentType?.MediaType);
        Assert.Contains("44亿元", await TextAsync(document, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Equal(areTracked, (await TextAsync(document, "word/document.xml")).Contains("<w:ins ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_with_too_much_text_is_refused_in_both_languages()
    {
        using var reply = await PostAsync("proofs", new string('字', DraftProofreader.Limits.TextLength + 1));
        var problem = JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "draft-too-large"), (reply.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains("请分几次核", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("in parts", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_with_too_many_numbers_is_refused()
    {
        using var reply = await PostAsync("proofs", string.Concat(Enumerable.Repeat("产值8亿元。\n", DraftProofreader.MostNumbers + 1)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Contains("draft-too-large", await reply.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string address, string text) =>
        published.Api.PostAsync(new Uri(address, UriKind.Relative), new StringContent(text, Encoding.UTF8, "text/plain"), Cancellation);

    private static async Task<string> TextAsync(ZipArchive document, string part)
    {
        using var reader = new StreamReader(await document.GetEntry(part)!.OpenAsync(Cancellation));
        return await reader.ReadToEndAsync(Cancellation);
    }

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Links();
}

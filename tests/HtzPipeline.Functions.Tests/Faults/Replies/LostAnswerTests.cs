using System.Net.Http.Json;
using Azure.Core;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Api;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Tests.Rereading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Faults.Replies;

/// <summary>Every HTTP request that writes answers the same and leaves the same behind whichever of its writes loses the reply.</summary>
public class LostAnswerTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    // By the endpoint's name; what has to be there first, and the request.
    private static readonly IReadOnlyDictionary<string, Func<IngestionUnderTest, Task<HttpRequestMessage>>> Requests =
        new Dictionary<string, Func<IngestionUnderTest, Task<HttpRequestMessage>>>
        {
            ["PutUpload"] = async test => Put(await test.UploadAsync(IngestionUnderTest.FileOf(1m)) is var there ? there.ETag.ToString("H") : null),
            ["CheckFile"] = _ => Task.FromResult(new HttpRequestMessage(HttpMethod.Post, "checks?department=economy&period=2019-08&fileName=a.csv")
            {
                Content = new ByteArrayContent(IngestionUnderTest.FileOf(58.33m).ToArray()),
            }),
            ["ProofreadDraft"] = _ => Task.FromResult(new HttpRequestMessage(HttpMethod.Post, "proofs?period=2019-08") { Content = new StringContent("1—8月,规模以上工业总产值58.33亿元。") }),
            ["QueryObservations"] = _ => Task.FromResult(Post("observations", new { indicator = "IND_OUTPUT" })),
            ["QuerySnapshot"] = _ => Task.FromResult(Post("snapshots/2019-08", new { })),
            ["WithdrawSubmission"] = async test => Post($"submissions/{await WriteUnderTest.PublishedAsync(test)}/withdrawal", new { reason = "传错了" }),
            ["ApproveSubmission"] = async test => Post($"submissions/{await WriteUnderTest.HeldAsync(test)}/approval", new { reason = "已核实" }),
            ["RefuseSubmission"] = async test => Post($"submissions/{await WriteUnderTest.HeldAsync(test)}/refusal", new { reason = "数字有误" }),
            ["ConfirmWarning"] = async test => Post($"submissions/{await WriteUnderTest.PublishedAsync(test)}/confirmation", new { code = "HTZ3401", reason = "冲减" }),
            ["PutCatalogueFile"] = _ => Task.FromResult(With(new(HttpMethod.Put, "catalogue/file?reason=a") { Content = new StringContent(Seeds.CatalogueText + "# a\n") }, InForce)),
            ["RestoreCatalogue"] = async test =>
            {
                await new CatalogueStore(test.Storage).WriteAsync("0123456789ab", BinaryData.FromString(Seeds.CatalogueText + "# a\n"), Cancellation);
                return With(Post($"catalogue/versions/{InForce}/restoration", new { reason = "写错了" }), CatalogueText.VersionOf(Seeds.CatalogueText + "# a\n"));
            },
            ["RereadFiles"] = async test =>
            {
                await new RereadUnderTest(test).WithChangedCatalogueAsync();
                return Post("catalogue/rereading", new { reason = "增加出口额" });
            },
            ["TryCatalogue"] = _ => Task.FromResult(new HttpRequestMessage(HttpMethod.Post, "catalogue/file/dry-run") { Content = new StringContent(Seeds.CatalogueText + "# a\n") }),
            ["ProposeCatalogueChange"] = _ => Task.FromResult(Post("catalogue/file/changes", new { yaml = Seeds.CatalogueText, @as = "ignore", name = "备查数" })),
            ["RedriveSubmission"] = async test => Post($"submissions/{await WriteUnderTest.StoppedAsync(test)}/redrive", new { }),
        };

    private static string InForce => Seeds.Catalogue.Version;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Fact]
    public async Task Every_endpoint_that_writes_is_tried()
    {
        await using var test = await IngestionUnderTest.CreateEmptyAsync(azurite);
        using var api = await test.ServeAsync();
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        var writing =
            from endpoint in test.App.GetRequiredService<EndpointDataSource>().Endpoints
            where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Except(reads).Any() == true
            select endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;

        Assert.Equal(Requests.Keys.Order(), writing.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_request_that_loses_a_reply_of_storage_is_answered_as_if_it_had_not(string name)
    {
        var (repeated, unanswered) = (await LoseEachAsync(name, HttpPipelinePosition.PerRetry), await LoseEachAsync(name, HttpPipelinePosition.PerCall));

        // A check, a proof, a query and a trial store nothing; whatever does has two lines of the audit log beside what it is for.
        Assert.Equal(name is "CheckFile" or "ProofreadDraft" or "QueryObservations" or "QuerySnapshot" or "TryCatalogue" or "ProposeCatalogueChange", repeated < 3);
        output.Passed($"{name}: reply of the n-th write lost", repeated + unanswered, $"n = 1 to {repeated}, tried again by the client, and n = 1 to {unanswered}, not");
    }

    [Fact]
    public async Task A_new_upload_that_loses_its_reply_does_not_refuse_itself()
    {
        var write = new WriteUnderTest(azurite, (test, app) => SendAsync(test, app, Put(replaces: null)));

        Assert.Equal(5, await write.LoseEachAsync(HttpPipelinePosition.PerRetry));
        Assert.Equal(5, await write.LoseEachAsync(HttpPipelinePosition.PerCall));
    }

    private Task<int> LoseEachAsync(string name, HttpPipelinePosition position) =>
        new WriteUnderTest(azurite, async (test, app) => await SendAsync(test, app, await Requests[name](test))).LoseEachAsync(position);

    private static async Task<string> SendAsync(IngestionUnderTest test, IServiceProvider app, HttpRequestMessage request)
    {
        using var api = await test.ServeAsync(app);
        var department = request.RequestUri!.ToString().Contains("finance", StringComparison.Ordinal) ? "finance" : "economy";
        request.Headers.Authorization = new("Bearer", await test.KeyAsync(department));
        using var response = await api.SendAsync(request, TestContext.Current.CancellationToken);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }

    private static HttpRequestMessage Put(string? replaces)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"uploads/{IngestionUnderTest.Path}") { Content = new ByteArrayContent(IngestionUnderTest.FileOf(58.33m).ToArray()) };
        request.Headers.TryAddWithoutValidation(replaces is null ? "If-None-Match" : "If-Match", replaces ?? "*");
        return request;
    }

    private static HttpRequestMessage With(HttpRequestMessage request, string replaces)
    {
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{replaces}\"");
        return request;
    }

    private static HttpRequestMessage Post(string address, object body) => new(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
}

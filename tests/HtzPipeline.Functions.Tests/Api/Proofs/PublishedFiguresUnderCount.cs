using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Api.Proofs;

/// <summary>A published figure, served by an instance whose requests to storage are counted.</summary>
internal sealed class PublishedFiguresUnderCount : IAsyncDisposable
{
    private readonly IngestionUnderTest _test;
    private readonly RequestCounter _counter;
    private HttpClient _api;

    private PublishedFiguresUnderCount(IngestionUnderTest test, RequestCounter counter, HttpClient api) => (_test, _counter, _api) = (test, counter, api);

    /// <summary>How many areas the catalogue has.</summary>
    public int Areas => Seeds.Catalogue.Areas.Count;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<PublishedFiguresUnderCount> CreateAsync(AzuriteFixture azurite)
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        var counter = new RequestCounter(test.Storage.Names);
        return new(test, counter, await test.ServeAsync(test.Start(counter.AddTo)));
    }

    /// <summary>Serves from an instance that has read nothing yet but the catalogue.</summary>
    public async Task ForgetAsync()
    {
        _api.Dispose();
        _api = await _test.ServeAsync(_test.Start(_counter.AddTo));
    }

    /// <summary>How many requests to storage a proof of a text takes.</summary>
    public async Task<int> CountAsync(string text)
    {
        _counter.Reset();
        using var content = new StringContent(text);
        using var reply = await _api.PostAsync(new Uri("proofs?period=2019-08", UriKind.Relative), content, Cancellation);
        Assert.True(reply.IsSuccessStatusCode, $"{reply.StatusCode} {await reply.Content.ReadAsStringAsync(Cancellation)}");
        return _counter.Counts.Values.Sum();
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _test.DisposeAsync();
    }
}
